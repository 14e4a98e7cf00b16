import { expect, test } from 'vitest';
import bilibili from '@/lib/platforms/bilibili';
import douyin from '@/lib/platforms/douyin';
import x from '@/lib/platforms/x';
import xiaohongshu from '@/lib/platforms/xiaohongshu';
import { counts, readPage } from './read-page';

type Page = ReturnType<typeof readPage>;
const said = ({ comments }: Page) =>
  comments.map(({ externalId, parent, author, text }) => [externalId, parent, author.name, text]);
const listed = ({ topics }: Page) => topics.map(({ rank, title, heat }) => [rank, title, heat?.value, heat?.step]);

const note = '66aa00000000000000000001';
const noteComments = [
  {
    ...{ id: '66aa00000000000000000011', noteId: note, content: '好看[微笑R]', createTime: 1_779_000_000_000 },
    ...{ likeCount: '1.2万', subCommentCount: '3', userInfo: { userId: '66aa00000000000000000099', nickname: '阿舟' } },
    subComments: [
      {
        ...{ id: '66aa00000000000000000012', noteId: note, content: '谢谢', createTime: 1_779_000_100_000 },
        ...{ likeCount: '0', targetComment: { id: '66aa00000000000000000011' }, userInfo: { nickname: '作者' } },
      },
    ],
  },
  { id: '66aa00000000000000000013', noteId: '66aa00000000000000000002', content: '别的笔记' },
];

test('小红书: comments of the open note, answers beneath what they answer', () => {
  const address = `https://www.xiaohongshu.com/explore/${note}`;
  const comments = JSON.parse(
    JSON.stringify(noteComments)
      .replace(/[A-Z](?=\w*":)/g, '_$&')
      .toLowerCase(),
  );
  const api = 'https://edith.xiaohongshu.com/api/sns/web/v2/comment';
  const page = readPage(xiaohongshu, address, {
    answers: [[`${api}/page?note_id=${note}&cursor=`, { success: true, data: { comments } }]],
  });
  expect(page.state).toBe('ok');
  expect(said(page)).toEqual([
    ['66aa00000000000000000011', undefined, '阿舟', '好看[微笑r]'],
    ['66aa00000000000000000012', '66aa00000000000000000011', '作者', '谢谢'],
  ]);
  expect(counts(page.comments[0])).toEqual({ likes: [12_000, 1000], comments: 3 });
  expect(page.comments[0]?.publishedAt?.value).toBe(1_779_000_000_000);
  const root = noteComments[0]?.id;
  const more = readPage(xiaohongshu, address, {
    answers: [
      [
        `${api}/sub/page?note_id=${note}&root_comment_id=${root}`,
        { data: { comments: [{ id: `${note.slice(1)}4` }] } },
      ],
      [`${api}/page?note_id=66aa00000000000000000002`, { data: { comments } }],
    ],
  });
  expect(more.comments.map(({ parent }) => parent)).toEqual([root]);
});

const work = '7500000000000000001';
const douyinApi = 'https://www.douyin.com/aweme/v1/web';
const douyinComment = (cid: string, more: object = {}) => ({
  ...{ cid, aweme_id: work, text: `话 ${cid}`, create_time: 1_779_000_000, digg_count: 8, reply_comment_total: 0 },
  ...{ reply_id: '0', reply_to_reply_id: '0', user: { uid: '71000001', nickname: '路人' }, ...more },
});

test('抖音: comments of the work, how many there are, and answers to one', () => {
  const answer = {
    comments: [
      douyinComment('7500000000000000101', { text: '', reply_comment_total: 2 }),
      douyinComment('7500000000000000102', { aweme_id: '7500000000000000002' }),
    ],
    total: 310,
  };
  const replies = {
    comments: [
      douyinComment('7500000000000000103', { reply_id: '7500000000000000101' }),
      douyinComment('7500000000000000104', {
        ...{ reply_id: '7500000000000000101', reply_to_reply_id: '7500000000000000103' },
      }),
    ],
    total: 2,
  };
  const page = readPage(douyin, `https://www.douyin.com/video/${work}`, {
    answers: [
      [`${douyinApi}/comment/list/?aweme_id=${work}&cursor=0`, answer],
      [`${douyinApi}/comment/list/reply/?item_id=${work}&comment_id=7500000000000000101`, replies],
      [`${douyinApi}/comment/list/?aweme_id=7500000000000000002`, answer],
    ],
  });
  expect(said(page)).toEqual([
    ['7500000000000000101', undefined, '路人', ''],
    ['7500000000000000103', '7500000000000000101', '路人', '话 7500000000000000103'],
    ['7500000000000000104', '7500000000000000103', '路人', '话 7500000000000000104'],
  ]);
  expect(counts(page.comments[0])).toEqual({ likes: 8, comments: 2 });
  expect(page.commentTotal).toMatchObject({ value: 310, source: 'answer' });
});

test('抖音热点榜: lines with a place; advertisements and what the house puts on top are none', () => {
  const lines = [
    { word: '专题', hot_value: 0 },
    { word: '春游', hot_value: 9_000_000, position: 1, sentence_id: '100001' },
    { word: '买一送一', hot_value: 8_000_000, position: 2, ad_data: '{}' },
    { word: '放风筝', hot_value: 0, position: 3 },
  ];
  const page = readPage(douyin, 'https://www.douyin.com/hot', {
    answers: [[`${douyinApi}/hot/search/list/?detail_list=1`, { data: { word_list: lines } }]],
  });
  expect(page).toMatchObject({ kind: 'hotlist', state: 'ok' });
  expect(listed(page)).toEqual([
    [1, '春游', 9_000_000, 1],
    [3, '放风筝', undefined, undefined],
  ]);
  expect(page.topics[0]?.url).toBe('https://www.douyin.com/hot/100001');
});

const reply = (rpid: number, more: object = {}) => ({
  ...{ rpid, rpid_str: String(rpid), oid: 170_001, type: 1, parent_str: '0', ctime: 1_779_000_000, like: 4, rcount: 1 },
  ...{ member: { mid: '31', uname: '小鹿' }, content: { message: `话 ${rpid}` }, ...more },
});

test('B站: comments name what they stand under, answers beneath them, pinned ones too', () => {
  const data = {
    cursor: { all_count: 88 },
    top_replies: [reply(1)],
    replies: [reply(2, { replies: [reply(3, { parent_str: '2', rcount: 0 })] }), reply(4, { type: 99 })],
  };
  const page = readPage(bilibili, 'https://www.bilibili.com/video/BV1xx411c7mD/', {
    answers: [['https://api.bilibili.com/x/v2/reply/wbi/main?oid=170001&type=1', { code: 0, data }]],
  });
  expect(said(page)).toEqual([
    ['1', undefined, '小鹿', '话 1'],
    ['2', undefined, '小鹿', '话 2'],
    ['3', '2', '小鹿', '话 3'],
  ]);
  expect(page.comments[0]).toMatchObject({ post: 'av170001', author: { id: '31' } });
  expect(counts(page.comments[0])).toEqual({ likes: 4, comments: 1 });
  expect(page.commentTotal?.value).toBe(88);
});

test('B站: comments of an article and of pictures', () => {
  const ask = (address: string, more: object) =>
    readPage(bilibili, address, {
      answers: [['https://api.bilibili.com/x/v2/reply?pn=1', { data: { replies: [reply(1, more)] } }]],
    }).comments[0]?.post;
  expect(ask('https://www.bilibili.com/read/cv55', { type: 12, oid: 55 })).toBe('article:55');
  expect(ask('https://t.bilibili.com/900000000000000001', { type: 11, oid: 7 })).toBe('dynamic:900000000000000001');
});

test('B站热搜: what the search box lists, in its order', () => {
  const list = [{ keyword: '春游路线', show_name: '春游' }, { keyword: '风筝' }, { keyword: '' }];
  const page = readPage(bilibili, 'https://www.bilibili.com/', {
    answers: [
      ['https://api.bilibili.com/x/web-interface/wbi/search/square?limit=10', { data: { trending: { list } } }],
    ],
  });
  expect(listed(page)).toEqual([
    [1, '春游', undefined, undefined],
    [2, '风筝', undefined, undefined],
  ]);
  expect(page.topics[0]?.url).toBe(`https://search.bilibili.com/all?keyword=${encodeURIComponent('春游路线')}`);
});

const tweet = (id: string, answers?: string, more: object = {}) => ({
  itemType: 'TimelineTweet',
  tweet_results: {
    result: {
      rest_id: id,
      core: { user_results: { result: { rest_id: '9', legacy: { screen_name: 'made_up', name: 'Made Up' } } } },
      legacy: {
        ...{ full_text: `words ${id}`, favorite_count: 6, reply_count: 1, conversation_id_str: '1001' },
        ...{ in_reply_to_status_id_str: answers, ...more },
      },
    },
  },
});
const entriesOf = (...items: object[]) => ({
  data: {
    home: {
      instructions: [{ entries: items.map((itemContent, at) => ({ entryId: `e-${at}`, content: { itemContent } })) }],
    },
  },
});
const detail = 'https://x.com/i/api/graphql/abc/TweetDetail?variables=%7B%22focalTweetId%22%3A%221002%22%7D';

test('X: what answers the post in the address, and nothing that it answers itself', () => {
  const answer = entriesOf(
    tweet('1001'),
    tweet('1002', '1001'),
    tweet('1003', '1002'),
    tweet('1004', '1003'),
    tweet('1005', '1001'),
  );
  const page = readPage(x, 'https://x.com/made_up/status/1002', { answers: [[detail, answer]] });
  expect(page.posts.map(({ externalId }) => externalId)).toEqual(['1002']);
  expect(said(page)).toEqual([
    ['1003', undefined, 'Made Up', 'words 1003'],
    ['1004', '1003', 'Made Up', 'words 1004'],
  ]);
  expect(page.comments[0]).toMatchObject({ post: '1002', author: { id: '9' } });
  expect(counts(page.comments[0])).toEqual({ likes: 6, comments: 1 });
});

test('X: further answers come without the post itself', () => {
  const page = readPage(x, 'https://x.com/made_up/status/1001', {
    answers: [[`${detail}&cursor=2`, entriesOf(tweet('1009', '1008'))]],
  });
  expect(said(page)).toEqual([['1009', '1008', 'Made Up', 'words 1009']]);
});

test('X: trends by rank, as coarse as they are shown; paid ones are none', () => {
  const trend = (name: string, more: object) => ({ itemType: 'TimelineTrend', name, ...more });
  const answer = entriesOf(
    trend('#Kites', {
      ...{ rank: '1', trend_metadata: { meta_description: '12.4K posts' } },
      trend_url: { url: 'twitter://search/?query=%23Kites&src=trend' },
    }),
    trend('Buy this', { rank: '2', promoted_metadata: {} }),
    trend('A story about kites', {
      social_context: { text: '2 days ago · News · 3M posts' },
      trend_url: { url: 'twitter://trending/4004' },
    }),
    trend('No numbers', { social_context: { text: 'Trending now · News' } }),
  );
  const page = readPage(x, 'https://x.com/explore/tabs/trending', {
    ...{ language: 'en', answers: [['https://x.com/i/api/graphql/abc/GenericTimelineById?x', answer]] },
  });
  expect(page).toMatchObject({ kind: 'hotlist', state: 'ok' });
  expect(listed(page)).toEqual([
    [1, '#Kites', 12_400, 100],
    [undefined, 'A story about kites', 3_000_000, 1_000_000],
    [undefined, 'No numbers', undefined, undefined],
  ]);
  expect(page.topics.map(({ url }) => url)).toEqual([
    'https://x.com/search?q=%23Kites',
    'https://x.com/i/trending/4004',
    undefined,
  ]);
});
