import { describe, expect, test } from 'vitest';
import weibo from '@/lib/platforms/weibo';
import { counts, readPage, type Shown } from './read-page';

const A = '5100000000000011';
const post = 'https://weibo.com/2700000001/P0000000b';
const search = 'https://s.weibo.com/weibo?q=%E9%9D%A2';
const cards = 'https://m.weibo.cn/api/container/getIndex?type=uid&value=2700000001&containerid=1076032700000001';
const read = (address: string, shown: Shown) => readPage(weibo, address, shown);
const ask = (address: string, request: string, answer: string) => read(address, { answers: [[request, answer]] });

test('a timeline leaves advertisements out', () => {
  const asked = 'https://weibo.com/ajax/feed/friendstimeline?list_id=1';
  const { posts } = read('https://weibo.com/', { answers: [[asked, 'feed/timeline.json']] });
  expect(posts.map(one => one.externalId)).toEqual([A]);
});

describe('a search', () => {
  test('shows each result, not what it repeats; the whole text where it is there', () => {
    const { posts } = read(search, { html: 'search/page.html' });
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({
      externalId: A,
      url: post,
      author: { id: '2700000001', name: '阿采的厨房' },
      text: '#今天吃面# 春天的面，真的好吃 [鲜花]',
      tags: ['今天吃面'],
      publishedAt: { value: Date.parse('2026-05-20T10:30:00+08:00'), step: 60_000 },
    });
    // The button's word alone is no number.
    expect(counts(posts[0])).toEqual({ likes: [12000, 1000], comments: 12 });
  });

  test('of 2017 had its times to the millisecond', () => {
    const { posts } = read(search, { html: 'search-2017/page.html' });
    expect(posts[0]).toMatchObject({
      externalId: '4200000000000016',
      text: '面的一生',
      textCut: true,
      publishedAt: { value: 1516957200000 },
    });
    expect(counts(posts[0])).toEqual({ likes: 2, shares: 1 });
  });

  test('that found nothing is empty', () => {
    expect(read(search, { html: 'search-empty/page.html' }).state).toBe('empty');
  });
});

describe('the site of until 2020', () => {
  const pages = 'https://weibo.com/p/1005052700000001/home?from=page_100505_profile';

  test('a repost is told by its own link, and names what it repeats; advertisements are none', () => {
    const { posts, accounts } = read(pages, { html: 'profile-2018/page.html' });
    expect(posts).toMatchObject([
      {
        ...{ externalId: A, url: post, pinned: true, tags: ['今天吃面'] },
        text: '#今天吃面#春天的面[心] 阿采的视频',
        author: { id: '2700000001', name: '阿采的厨房' },
        publishedAt: { value: 1526782440000 },
      },
      { externalId: '5100000000000022', text: '说得真好', publishedAt: { value: 1526784000000 } },
    ]);
    expect(posts[0]?.repostOf).toBeUndefined();
    expect(posts[1]?.repostOf).toBe('5100000000000044');
    expect(posts[0]?.metrics.shares).toMatchObject({ value: 1_000_000, open: true });
    expect(posts.map(counts)).toEqual([
      { likes: 692, shares: 1_000_000 },
      { likes: 9, comments: 2, shares: 1 },
    ]);
    expect(accounts).toMatchObject([
      { externalId: '2700000001', name: '阿采的厨房', bio: '每天一碗面', verified: true },
    ]);
    expect(counts(accounts[0])).toEqual({ followers: 1_455_000, following: 12, posts: 345 });
  });

  test('is read from the code that would put it in place', () => {
    const { posts, accounts } = read(pages, { html: 'profile-2018/parts.html' });
    expect(posts.map(one => [one.externalId, one.metrics.likes?.value])).toEqual([[A, 7]]);
    expect(accounts).toMatchObject([{ name: '阿采的厨房', metrics: { followers: { value: 1_455_000 } } }]);
  });

  test('a post of its own is read alone', () => {
    const { posts } = read(`${post}?type=comment`, { html: 'profile-2018/page.html' });
    expect(posts.map(one => one.externalId)).toEqual([A]);
  });
});

describe('热搜', () => {
  test('of the page beside: rank, heat, address; what is paid for has no place', () => {
    const side = 'https://weibo.com/ajax/side/hotSearch';
    const { topics } = ask('https://weibo.com/hot/search', side, 'hotlist/side.json');
    expect(topics).toHaveLength(2);
    expect(topics[0]).toMatchObject({
      title: '面的一生',
      rank: 1,
      heat: { value: 1136119, step: 1 },
      url: `https://s.weibo.com/weibo?q=${encodeURIComponent('#面的一生#')}`,
    });
    expect(topics[1]).toMatchObject({ title: '番茄 炒蛋', rank: 2 });
    expect(ask('https://weibo.com/', side, 'hotlist/side.json').topics).toEqual([]);
  });

  test('on a telephone: only lines with a place in the list', () => {
    const page = 'https://m.weibo.cn/p/index?containerid=106003type%3D25';
    const asked = 'https://m.weibo.cn/api/container/getIndex?containerid=106003type%3D25%26t%3D3';
    const { topics } = ask(page, asked, 'hotlist/cards.json');
    expect(topics.map(({ title, rank, heat }) => [title, rank, heat?.value])).toEqual([
      ['面的一生', 1, 1089725],
      ['一口好锅', 2, 755877],
    ]);
  });

  test.each([
    ['hotlist/list.html', 3095524],
    ['hotlist/table.html', 1234567],
  ])('of the search site: %s', (html, heat) => {
    const { topics } = read('https://s.weibo.com/top/summary', { html });
    expect(topics.map(one => [one.title, one.rank, one.heat?.value])).toEqual([['面的一生', 1, heat]]);
    expect(topics[0]?.url).toMatch(/^https:\/\/s\.weibo\.com\/weibo\?q=/);
  });
});

describe('comments', () => {
  const asked = `https://m.weibo.cn/comments/hotflow?id=${A}&mid=${A}&max_id_type=0`;
  const page = `https://m.weibo.cn/detail/${A}`;

  test('come with the answers below them', () => {
    const { comments, commentTotal } = ask(page, asked, 'comments/hotflow.json');
    expect(commentTotal).toMatchObject({ value: 210, step: 1 });
    expect(comments).toHaveLength(3);
    expect(comments[0]?.parent).toBeUndefined();
    expect(comments[0]).toMatchObject({
      post: A,
      externalId: '5100000000001011',
      author: { id: '2700000021', name: '小禾' },
      text: '面真好[馋嘴]',
      publishedAt: { value: Date.parse('2026-05-20T10:40:00+08:00'), step: 1000 },
      metrics: { likes: { value: 6, step: 1 }, comments: { value: 2, step: 1 } },
    });
    expect(comments[1]).toMatchObject({ parent: '5100000000001011', text: '回复@小禾:谢谢' });
    expect(comments[1]?.metrics.comments).toBeUndefined();
  });

  test('hot and new ones, of 2019, and those of weibo.com', () => {
    const old = ask(page, `https://m.weibo.cn/api/comments/show?id=${A}&page=1`, 'comments/show.json');
    expect(old.comments.map(one => one.externalId)).toEqual(['5100000000001011', '5100000000001044']);
    expect(old.comments[1]?.parent).toBe('5100000000001011');
    const build = `https://weibo.com/ajax/statuses/buildComments?is_reload=1&id=${A}&count=20`;
    const built = ask(post, build, 'comments/build.json');
    expect(built.comments).toHaveLength(1);
    expect(built.commentTotal?.value).toBe(3);
  });

  test('of another post are not this one’s', () => {
    const other = asked.replaceAll(A, '5100000000000022');
    expect(ask(page, other, 'comments/hotflow.json').comments).toEqual([]);
  });
});

describe('pages that show nothing', () => {
  const show = `https://weibo.com/ajax/statuses/show?id=P0000000b`;
  const feed = 'https://weibo.com/ajax/feed/friendstimeline';
  test.each<[string, string, Shown, string]>([
    ['login', 'https://weibo.com/', { answers: [[feed, 'login/answer.json']] }, 'login'],
    ['login on a post', post, { answers: [[show, 'login/answer.json']] }, 'login'],
    ['the login page', 'https://weibo.com/login.php', { html: 'loading/page.html' }, 'login'],
    ['challenge', post, { html: 'challenge/page.html' }, 'challenge'],
    ['gone', `https://m.weibo.cn/detail/${A}`, { html: 'gone/page.html' }, 'gone'],
    ['gone by its code', post, { answers: [[show, { ok: 0, error_code: 20101 }]] }, 'gone'],
    ['empty', 'https://m.weibo.cn/u/2700000001', { answers: [[cards, 'empty/cards.json']] }, 'empty'],
    ['loading', `https://m.weibo.cn/detail/${A}`, { html: 'loading/page.html' }, 'unknown'],
    ['unknown layout', search, { html: 'unknown/page.html' }, 'unknown'],
    ['nonsense', post, { answers: [[show, { ok: 1, data: [1] }]] }, 'unknown'],
  ])('%s', (_name, address, shown, state) => {
    const told = read(address, shown);
    expect(told.state).toBe(state);
    expect(told.posts).toEqual([]);
  });

  test('the end of a list is no empty one', () => {
    const { state, posts } = read('https://m.weibo.cn/u/2700000001', {
      answers: [
        [cards, 'profile/cards.json'],
        [`${cards}&since_id=1`, 'empty/cards.json'],
      ],
    });
    expect(state).toBe('ok');
    expect(posts).toHaveLength(3);
  });
});
