import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/capture/article';
import { canonicalAddress, plainAddress } from '@/lib/capture/article-address';
import { chooseAuthor } from '@/lib/capture/article-author';
import { readByline } from '@/lib/capture/article-byline';
import { readHeadline } from '@/lib/capture/article-headline';
import { languageOf, measureWords } from '@/lib/capture/article-words';
import { readJsonLd } from '@/lib/capture/json-ld';
import type { FoundPost } from '@/lib/model/capture';

const now = Date.parse('2025-06-01T12:00:00+08:00');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const load = (name: string) => parse(readFileSync(`test/fixtures/generic/${name}/page.html`, 'utf8'));
const read = (name: string, address = 'https://news.example/a/1.html') =>
  readArticle(load(name), { url: new URL(address), now, zone: 'Europe/Berlin' });
const post = (name: string, address?: string) => {
  const found = read(name, address);
  if (typeof found === 'string') throw new Error(`${name} is ${found}`);
  return found satisfies FoundPost;
};

describe('a Chinese news page', () => {
  const page = load('news');
  const before = page.documentElement.textContent;
  const found = readArticle(page, {
    url: new URL('https://news.example/a/1.html?from=home&id=7#top'),
    now,
    zone: 'UTC',
  });

  test('is read whole, and nothing of it is changed', () => {
    expect(page.documentElement.textContent).toBe(before);
    expect(found).toMatchObject({
      externalId: 'https://news.example/a/1.html?id=7',
      url: 'https://news.example/a/1.html?id=7',
      title: '老磨坊又转起来了',
      author: { name: '林水生' },
      format: 'article',
      depth: 'full',
      language: 'zh',
      site: '河边日报网',
      cover: 'https://img.example/mill.jpg',
    });
  });

  test('the finest of the moments that agree, in the zone of China', () => {
    expect(found).toMatchObject({ publishedAt: { value: Date.parse('2024-05-06T09:30:12+08:00'), step: 1000 } });
  });

  test('its words, without the lines of the headline', () => {
    const { text, wordCount, readingMinutes } = found as FoundPost;
    expect(text).toMatch(/^第一段说的是河边的老磨坊/);
    expect(
      text
        ?.split('\n')
        .slice(0, 3)
        .map(line => line.slice(0, 3)),
    ).toEqual(['第一段', '第二段', '第三段']);
    expect(wordCount).toBeGreaterThan(110);
    expect(readingMinutes).toBe(1);
  });
});

test('a blog: JSON-LD among broken JSON-LD, a relative canonical address, a suffix off the title', () => {
  expect(post('blog', 'https://river.example/posts/mill/?utm_source=x')).toMatchObject({
    externalId: 'https://river.example/posts/mill/',
    title: 'How the mill turned again',
    author: { name: 'Anna Brook' },
    publishedAt: { value: Date.parse('2024-03-02T10:15:00+01:00'), step: 1000 },
    language: 'en-GB',
    site: 'River Notes',
    tags: ['water'],
    metrics: {},
  });
});

test('a newsletter: counts of its JSON-LD; midnight sharp is but a day', () => {
  expect(post('newsletter')).toMatchObject({
    publishedAt: { value: Date.parse('2025-01-02T00:00:00Z'), step: 86_400_000 },
    metrics: { likes: { value: 12, step: 1 }, comments: { value: 0, step: 1 } },
  });
});

test('a weblog: its moment stands above the headline, and the site before the title', () => {
  expect(post('weblog')).toMatchObject({
    title: 'Vom langsamen Mahlen der alten Steine am Bach',
    publishedAt: { value: Date.parse('2024-02-10T07:30:00Z'), step: 1000 },
  });
});

test('a changed article: a meta that gives the change for the publishing, and the dates of other articles, are passed over', () => {
  expect(post('changed').publishedAt).toEqual({ value: Date.parse('2024-05-06T07:15:59Z'), step: 1000 });
});

test('a post of a social site: its own words, and not those of its answers', () => {
  expect(post('social')).toMatchObject({
    text: 'The stones turn slowly today,\nand the flour falls warm.',
    author: { name: 'Ada Mill' },
    metrics: { likes: { value: 31, step: 1 } },
  });
});

test('where head and page contradict each other, author and moment are left out', () => {
  const found = post('contradiction');
  expect(found.title).toBe('两个日子的故事');
  expect(found.author).toBeUndefined();
  expect(found.publishedAt).toBeUndefined();
});

test('the page of a film is no article of its director, and was not published at the premiere', () => {
  const found = post('film');
  expect(found).toMatchObject({ title: '老磨坊 The Mill', site: '影片库' });
  expect(found.author).toBeUndefined();
  expect(found.publishedAt).toBeUndefined();
});

test('what its site has a word of its own for, and shows with a caption, is no article; with a long text it is', () => {
  const page = readFileSync('test/fixtures/generic/pin/page.html', 'utf8');
  const at = { url: new URL('https://corkboard.example/pin/1/'), now, zone: 'UTC' };
  const stateOf = (page: string) => {
    const found = readArticle(parse(page), at);
    return typeof found === 'string' ? found : 'ok';
  };
  expect(stateOf(page)).toBe('unknown');
  expect(stateOf(page.replace('corkboardapp:pin', 'photo'))).toBe('unknown');
  expect(stateOf(page.replace(/<script.*<\/script>/s, ''))).toBe('unknown');
  const long = 'The stones of the mill turn slowly today, and the flour falls warm. '.repeat(12);
  expect(stateOf(page.replaceAll(/An old mill by.*? wallpaper\./g, long))).toBe('ok');
  // What calls itself an article by either of the two is taken at its word.
  expect(stateOf(page.replace('SocialMediaPosting', 'NewsArticle'))).toBe('ok');
  expect(stateOf(page.replace('corkboardapp:pin', 'article'))).toBe('ok');
});

test.each([
  ['link-list', 'https://news.example/latest', 'unknown'],
  ['account', 'https://news.example/@ada', 'unknown'],
  ['menu', 'https://news.example/', 'unknown'],
  ['news', 'https://news.example/', 'ok'],
  ['not-found', 'https://news.example/x', 'gone'],
])('%s at %s: %s', (name, address, state) => {
  const found = read(name, address);
  expect(typeof found === 'string' ? found : 'ok').toBe(state);
});

test('an empty page and a challenge are named', () => {
  const at = { url: new URL('https://news.example/x'), now, zone: 'UTC' };
  expect(readArticle(parse('<title></title>'), at)).toBe('empty');
  expect(readArticle(parse('<title>Just a moment...</title><p>Checking</p>'), at)).toBe('challenge');
});

describe('the address', () => {
  const canonical = (head: string, page = 'https://www.news.example/a/1?spm=2#c') =>
    canonicalAddress(parse(`<head>${head}</head>`), new URL(page), undefined);

  test('is the one the page names, of the same site, but not the front page', () => {
    expect(canonical('<link rel="canonical" href="https://m.news.example/a/1">')).toBe('https://m.news.example/a/1');
    expect(canonical('<link rel="canonical" href="https://other.example.org/a/1">')).toBe(
      'https://www.news.example/a/1',
    );
    expect(canonical('<link rel="canonical" href="/">')).toBe('https://www.news.example/a/1');
    expect(canonical('<link rel="canonical" href="%%%:bad">')).toMatch(/^https:\/\/www\.news\.example\//);
  });

  test('keeps what says what is shown, and its spelling', () => {
    expect(plainAddress(new URL('https://b.example/s?id=16467&wfr=spider&for=pc'))).toBe(
      'https://b.example/s?id=16467',
    );
    expect(plainAddress(new URL('https://b.example/s?q=a%20b#x'))).toBe('https://b.example/s?q=a%20b');
  });
});

describe('the title', () => {
  const title = (head: string, body: string, claimed?: string, site?: string) =>
    readHeadline(parse(`<head><title>${head}</title></head><body>${body}</body>`), { social: claimed }, site).title;

  test('is the heading that the head begins with', () => {
    expect(title('甲乙丙丁_频道_某网', '<h1>频道</h1><h1>甲乙丙丁</h1>')).toBe('甲乙丙丁');
    expect(title('x', '<h2>山_水 (2)</h2>', '山_水 (2) @ 某人 :: 某站')).toBe('山_水 (2)');
  });

  test('without such a heading it loses the site alone', () => {
    expect(title('A tale - of two | Site', '', 'A tale - of two', 'Site')).toBe('A tale - of two');
    expect(title('A tale of two | Site', '', 'A tale of two | Site', 'Site')).toBe('A tale of two');
    expect(title('甲乙丙丁_频道_某网', '')).toBe('甲乙丙丁');
  });
});

describe('the line beside the headline', () => {
  const byline = (html: string) =>
    readByline(parse(`<h1>标题</h1>${html}<p>${'正文'.repeat(40)}</p>`).querySelector('h1')!);

  test.each([
    ['<span>作者：</span><span>责任编辑：王小二</span>', undefined],
    ['<span>作者：李四</span><span>来源：某报</span>', '李四'],
    ['<div>发表于<b>2014-08-24 21:30</b>| 来源<b>某网</b>| 作者<b>魏三</b></div>', '魏三'],
    ['<p>某报记者 张三 李四</p>', '某报记者 张三 李四'],
    ['<p>文/赵六 图/孙七</p>', '赵六'],
    ['<p>By Anna Brook | May 2</p>', 'Anna Brook'],
    ['<p>By the river there was a mill</p>', undefined],
  ])('%s', (html, name) => {
    expect(byline(html).labelled).toBe(name);
  });

  test('a name that the markup calls an author', () => {
    expect(byline('<p class="author-name">加一</p><p>10-08</p>').marked).toEqual(['加一']);
  });
});

describe('the author', () => {
  const site = { names: ['某某网'], host: 'www.mill.example', isChinese: true };
  const line = (labelled?: string) => ({ words: '', labelled, marked: ['2019-05-17', '来源：某报'], moments: [] });

  test.each([
    [{ ld: [], meta: ['某某网'] }, '李四', '李四'],
    [{ ld: [], meta: ['某某'] }, undefined, undefined],
    [{ ld: [], meta: ['name, someone@example.com', '104363', 'admin', 'https://x.example/a'] }, undefined, undefined],
    [{ ld: [], meta: ['MILL.EXAMPLE'] }, undefined, undefined],
    [{ ld: ['Anna Brook'], meta: ['Someone Else'] }, undefined, 'Anna Brook'],
    [{ ld: ['Anna Brook'], meta: [] }, 'Ben Ford', undefined],
    [{ ld: [], meta: ['张三'] }, '某报记者 张三', '张三'],
    [{ ld: [], meta: ['张三'] }, '李四', undefined],
    [{ ld: [], meta: ['zhangsan'] }, undefined, undefined],
  ])('%j and %s: %s', (claims, labelled, name) => {
    expect(chooseAuthor(claims, line(labelled), site)).toBe(name);
  });
});

test('length and language', () => {
  expect(measureWords('山里的茶 costs 3,5 euros, don’t you know')).toEqual({ wordCount: 4 + 7, readingMinutes: 1 });
  expect(measureWords('字'.repeat(2000)).readingMinutes).toBe(5);
  expect(languageOf('山里的茶为什么贵', 'en')).toBe('zh');
  expect(languageOf('山里的茶为什么贵', 'zh-TW')).toBe('zh-TW');
  expect(languageOf('お茶はなぜ高いのか', '')).toBe('ja');
  expect(languageOf('why tea is dear', 'zh')).toBeUndefined();
});

test('JSON-LD says what it can', () => {
  const page = parse(
    '<script type="application/ld+json">{"a":1,}</script><script type="application/ld+json"></script><script type="application/ld+json">[{"@graph":[{"b":"line\nbreak"}]}]</script>',
  );
  expect(readJsonLd(page)).toEqual([{ a: 1 }, { '@graph': [{ b: 'line\nbreak' }] }, { b: 'line\nbreak' }]);
});
