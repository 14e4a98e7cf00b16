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
  unverified: {
    word: '未验证',
    code: '{{what}}的读法来自公开的代码，没有真实页面可以核对，要紧的数字请对照原页。',
    years: '{{what}}只用 {{years}} 年的页面核对过，平台后来可能改过，要紧的数字请对照原页。',
    list: '{{list}}。没有近两年的页面可以核对。',
    item: '{{what}}（{{years}} 年的页面）',
    itemCode: '{{what}}（只有代码）',
  },
  roles: { own: '自己的账号', competitor: '竞品', kol: 'KOL' },
} as const;
