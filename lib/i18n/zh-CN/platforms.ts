export const platforms = {
  generic: '网页',
  kinds: {
    post: '帖子',
    feed: '推荐流',
    search: '搜索结果',
    profile: '主页',
    article: '文章',
    hotlist: '热榜',
    metrics: '创作中心',
    other: '其他页面',
  },
  roles: { own: '自己的账号', competitor: '竞品', kol: 'KOL' },
} as const;
