import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readState } from '@/lib/capture/embedded-states';
import { readDocument } from '@/lib/capture/read-document';
import { readVariables } from '@/lib/capture/variables';
import { startVisit } from '@/lib/capture/visit';
import type { Capture, CapturedAccount, PageReport } from '@/lib/model/capture';
import weixin from '@/lib/platforms/weixin';

const now = Date.parse('2026-04-03T12:00:00+08:00');
const fixture = (path: string) => readFileSync(`test/fixtures/weixin/${path}`, 'utf8');

/** What the runner makes of a fixture: its states first, then the document. */
function visit(name: string, address: string, at = now) {
  const url = new URL(address);
  const document = new DOMParser().parseFromString(fixture(`${name}/page.html`), 'text/html');
  const told: { report?: PageReport; posts: Capture[]; accounts: CapturedAccount[] } = { posts: [], accounts: [] };
  const surroundings = { now: () => at, zone: 'Europe/Berlin', language: () => 'zh-CN' };
  const one = startVisit({
    ...{ id: 'visit', url, platform: weixin, late: false, surroundings },
    deliver(report, { posts, accounts }) {
      told.report = report;
      told.posts.push(...posts);
      told.accounts.push(...accounts);
    },
  });
  for (const state of weixin.states) {
    let value: object | undefined;
    for (const script of document.querySelectorAll('script')) {
      const found = readState(state.from, script, readVariables);
      if (found !== undefined) value = { ...value, ...(found as object) };
    }
    const page = one.page();
    if (value && page && state.on.includes(page.kind)) one.add(state.read(value, page), 'state');
  }
  readDocument(weixin, document, one);
  one.settle();
  const post: Partial<Capture> = Object.assign({}, ...told.posts.toReversed());
  if (told.posts.length) post.author = Object.assign({}, ...told.posts.map(one => one.author));
  return { ...told, post, state: told.report?.state };
}

const short = 'https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv';

describe('an article', () => {
  const { post, report, state, posts } = visit('article', short);

  test('goes by the ids of the page, not by its short address', () => {
    expect(state).toBe('ok');
    expect(post.externalId).toBe('MzAwMDAwMDAwMQ==:2650000001:2');
    expect(post.url).toBe('https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMQ==&mid=2650000001&idx=2&sn=0f0f0f0f');
    expect(post.aliases).toEqual([short]);
    expect(report?.open).toBe('MzAwMDAwMDAwMQ==:2650000001:2');
    expect(new Set(posts.map(one => one.externalId)).size).toBe(1);
  });

  test('tells title, words, author, time, place and topics', () => {
    expect(post).toMatchObject({
      title: '山里的茶&水为什么贵',
      text: '清明前的茶。\n#春茶 和山泉。',
      author: { id: 'MzAwMDAwMDAwMQ==', handle: 'caicharen', name: '采茶人手记' },
      publishedAt: { value: 1_775_089_845_000, step: 1000 },
      format: 'article',
      region: '浙江',
      tags: ['春茶'],
      cover: 'https://img.example/cover/0?wx_fmt=jpeg',
    });
    expect(post.images).toBeUndefined();
  });

  test('counts: 10万+ is open, a hidden 0 is unknown, a shown 0 is 0', () => {
    expect(post.metrics?.views).toMatchObject({ value: 100_000, open: true, shown: '10万+' });
    expect(post.metrics?.likes).toMatchObject({ value: 812, step: 1 });
    expect(post.metrics?.looks).toBeUndefined();
    expect(post.metrics?.saves).toMatchObject({ value: 0, step: 1 });
    expect(post.metrics?.comments).toMatchObject({ value: 5 });
  });
});

test('a post of images: its text and how many they are; no counts without credentials', () => {
  const { post, posts } = visit('images', 'https://mp.weixin.qq.com/s/ImAgEs0000000000000000');
  expect(post).toMatchObject({ externalId: 'MzAwMDAwMDAwMg==:2650000002:1', format: 'image', images: 3 });
  expect(post.text).toBe('豆浆、油条\n和人');
  expect(post.author?.handle).toBeUndefined();
  for (const one of posts) expect(one.metrics).toEqual({});
});

test('a post of text has no title of its own', () => {
  const { post } = visit('text', 'https://mp.weixin.qq.com/s/TeXt000000000000000000');
  expect(post).toMatchObject({ format: 'text', text: '今天只说一件事。\n别急。' });
  expect(post.title).toBeUndefined();
  expect(post.metrics?.views).toMatchObject({ value: 320 });
});

test('a page of 2018: variables, wrapped strings, ids in the link alone', () => {
  const { post } = visit('article-2018', 'https://mp.weixin.qq.com/s/OlD0000000000000000000');
  expect(post).toMatchObject({
    externalId: 'MzAwMDAwMDAwNA==:2650000004:1',
    title: '旧时的灯 & 新油',
    text: '灯是旧的。\n人也是。',
    author: { name: '灯下&夜读' },
    publishedAt: { value: 1_529_400_000_000, step: 1000 },
    format: 'article',
  });
  expect(post.metrics).toEqual({});
});

test('a video page of 2019: window variables, words once', () => {
  const { post } = visit(
    'video-2019',
    'https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwNQ==&mid=2650000005&idx=1&sn=efef',
  );
  expect(post).toMatchObject({
    format: 'video',
    title: '一分钟做豆花',
    text: '卤水是关键。',
    author: { name: '豆花西施' },
  });
  expect(post.publishedAt).toMatchObject({ value: 1_574_230_000_000, step: 1000 });
});

test('a video page of 2018: facts filled into an object, ids in the link alone', () => {
  const { post } = visit('video-2018', 'https://mp.weixin.qq.com/s/ViD0000000000000000000');
  expect(post).toMatchObject({
    externalId: 'MzAwMDAwMDAwNQ==:2650000006:2',
    format: 'video',
    title: '三分钟磨豆子',
    author: { name: '豆花西施' },
    publishedAt: { value: 1_524_900_000_000, step: 1000 },
  });
  expect(post.metrics).toEqual({});
});

test('a video post: its length, and its description for text', () => {
  const page = { kind: 'article' as const, url: new URL(short), now, zone: 'UTC', language: 'zh-CN' };
  const video_page_info = { mp_video_trans_info: [{ format_id: 10002, duration_ms: 61_500 }] };
  const state = {
    bizuin: 'Mz==',
    mid: 1,
    idx: 1,
    title: '豆花',
    desc: '卤水&amp;火',
    item_show_type: 5,
    video_page_info,
  };
  const post = weixin.states[0]?.read(state, page).posts?.[0];
  expect(post).toMatchObject({ format: 'video', title: '豆花', text: '卤水&火', duration: 61.5 });
});

test('without a state the shown day is read with the step it has', () => {
  const page = { kind: 'article' as const, url: new URL(short), now, zone: 'Europe/Berlin', language: 'zh-CN' };
  const html = fixture('article-2018/page.html').replace(/<script>[\s\S]*?<\/script>/g, '');
  const document = new DOMParser().parseFromString(html, 'text/html');
  const read = (open?: string) => weixin.documents[0]?.read(document, { ...page, open }).posts?.[0];
  expect(read()).toBeUndefined();
  expect(read('MzAwMDAwMDAwNA==:2650000004:1')?.publishedAt).toMatchObject({
    value: Date.parse('2026-04-02T00:00:00+08:00'),
    step: 86_400_000,
  });
});

test('a state that is of another post than the address names says nothing', () => {
  const state = { bizuin: 'MzAwMDAwMDAwMQ==', mid: 2650000001, idx: 1, title: '别的文章', item_show_type: 0 };
  const page = { kind: 'article' as const, url: new URL(short), now, zone: 'UTC', language: 'zh-CN' };
  const read = (id?: string) => weixin.states[0]?.read(state, { ...page, id }).posts?.length;
  expect(read()).toBe(1);
  expect(read('MzAwMDAwMDAwMQ==:2650000001:1')).toBe(1);
  expect(read('MzAwMDAwMDAwMQ==:2650000099:1')).toBeUndefined();
});

test('an account: handle, words about itself, the newest name; never a count of followers', () => {
  const { accounts, state } = visit('account', 'https://mp.weixin.qq.com/mp/aboutbiz?__biz=MzAwMDAwMDAwMQ==');
  expect(state).toBe('ok');
  expect(accounts).toEqual([
    expect.objectContaining({
      externalId: 'MzAwMDAwMDAwMQ==',
      handle: 'caicharen',
      name: '采茶人手记',
      bio: '一叶一世界',
      verified: true,
      metrics: {},
    }),
  ]);
});

test.each([
  ['deleted', 'gone'],
  ['challenge', 'challenge'],
  ['unknown', 'unknown'],
  ['loading', 'unknown'],
])('a page that is %s writes nothing', (name, state) => {
  const seen = visit(name, short);
  expect(seen).toMatchObject({ state, posts: [], accounts: [] });
});

describe('lists of an account', () => {
  const page = {
    kind: 'feed' as const,
    url: new URL('https://mp.weixin.qq.com/cgi-bin/appmsg'),
    now,
    zone: 'UTC',
    language: 'zh-CN',
  };
  const request = new URL('https://mp.weixin.qq.com/cgi-bin/appmsg?action=list_ex');
  const read = (file: string) => weixin.taps[0]?.read(JSON.parse(fixture(file)), page, request);

  test('the editor’s search', () => {
    expect(read('feed/list-ex.json')?.posts).toEqual([
      expect.objectContaining({
        externalId: 'MzAwMDAwMDAwMQ==:2650000001:1',
        depth: 'card',
        title: '春茶上市',
        format: 'article',
      }),
      expect.objectContaining({ externalId: 'MzAwMDAwMDAwMQ==:2650000001:2', format: 'video', duration: 246 }),
    ]);
    expect(read('empty/list-ex.json')).toEqual({ posts: [], state: 'empty' });
  });

  test('the history that followers see: JSON in JSON, several articles at once, deleted ones left out', () => {
    const posts = read('feed/getmsg.json')?.posts;
    expect(posts?.map(post => post.title)).toEqual(['头条文章', '次条“文章”']);
    expect(posts?.map(post => post.publishedAt?.value)).toEqual([1_775_000_100_000, 1_775_000_100_000]);
    expect(posts?.map(post => post.format)).toEqual(['article', 'article']);
  });

  test('what was published', () => {
    expect(read('feed/publish.json')?.posts).toEqual([
      expect.objectContaining({ externalId: 'MzAwMDAwMDAwMQ==:2650000021:1', format: 'image' }),
    ]);
  });
});

test.each([
  ['https://mp.weixin.qq.com/s/AbCdEfGhIjKlMnOpQrStUv', { kind: 'article', id: undefined }],
  ['https://mp.weixin.qq.com/s?src=11&timestamp=1&signature=x', { kind: 'article', id: undefined }],
  ['https://mp.weixin.qq.com/s?__biz=Mz==&mid=1&idx=2&sn=a&chksm=b#rd', { kind: 'article', id: 'Mz==:1:2' }],
  ['https://mp.weixin.qq.com/mp/aboutbiz?__biz=Mz==', { kind: 'profile', id: 'Mz==' }],
  ['https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=Mz==', { kind: 'feed', id: 'Mz==' }],
  ['https://mp.weixin.qq.com/', undefined],
])('%s', (address, expected) => {
  expect(weixin.address(new URL(address))).toEqual(expected);
});
