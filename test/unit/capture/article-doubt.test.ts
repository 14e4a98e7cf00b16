import { describe, expect, test } from 'vitest';
import { readArticle } from '@/lib/capture/article';
import { canonicalAddress } from '@/lib/capture/article-address';
import { chooseAuthor } from '@/lib/capture/article-author';
import { readHeadline } from '@/lib/capture/article-headline';
import { trimHead } from '@/lib/capture/article-text';
import { chooseMoment, readWrittenTime, weighMoments } from '@/lib/capture/article-time';
import { readJsonLd } from '@/lib/capture/json-ld';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const now = Date.parse('2025-06-01T12:00:00+08:00');

describe('the title, where what says it disagrees', () => {
  const title = (head: string, body: string, social?: string, machine?: string, site?: string) =>
    readHeadline(parse(`<head><title>${head}</title></head><body>${body}</body>`), { social, machine }, site).title;

  test('two voices outweigh the social one, and one does not', () => {
    const [shown, shared] = ['The mill turns again', 'You will not believe this mill'];
    expect(title(`${shown} | Site`, `<h1>${shown}</h1>`, shared)).toBe(shown);
    expect(title('River news of the day', `<h1>${shown}</h1>`, shared)).toBe(shared);
    expect(title('List of mills - Wiki', '<h1>List of mills</h1>', undefined, 'an article of a list')).toBe(
      'List of mills',
    );
  });

  test('one that broke off at a quotation mark goes on in the heading', () => {
    expect(title('老磨坊为什么 "又转"起来了_某网', '<h1>老磨坊为什么 "又转"起来了</h1>', '老磨坊为什么')).toBe(
      '老磨坊为什么 "又转"起来了',
    );
  });

  test('a brand or a template is no title', () => {
    expect(title('River', '<h1>How the mill turned</h1>', 'River', undefined, 'River')).not.toBe('');
    expect(title('How the mill turned - River', '', '{{page.title}}')).toBe('How the mill turned');
  });

  test('only the site is cut off', () => {
    expect(title('mill_wheel_t - Reference', '')).toBe('mill_wheel_t - Reference'.split(' - ')[0]);
    expect(title('Mill - A long book about rivers', '')).toBe('Mill - A long book about rivers');
    expect(title('磨坊：河边的故事', '<h2>磨坊</h2>', '磨坊：河边的故事')).toBe('磨坊：河边的故事');
    expect(title('磨坊又转起来了！-河边网', '')).toBe('磨坊又转起来了！');
    expect(title('磨坊-河边的老朋友', '')).toBe('磨坊-河边的老朋友');
    expect(title('磨坊又转起来了-HEBIAN.NET', '')).toBe('磨坊又转起来了');
    expect(title('x', '', '磨坊又转起来了：河边日报', undefined, '河边日报')).toBe('磨坊又转起来了');
    expect(title('x', '', '河边日记: 磨坊又转起来了', undefined, '河边日记')).toBe('磨坊又转起来了');
  });

  test('a line of the page shows it, where no heading does', () => {
    const line = '山里的老磨坊今年春天又转起来了';
    expect(title(`${line} 河边镇办事处`, `<td><b>${line}</b></td>`)).toBe(line);
    expect(title(`${line}-山里新闻`, `<p>${line}</p>`)).toBe(line);
    expect(title(`明日天气--${line}`, `<div class="title-text">${line}</div>`)).toBe(line);
    expect(title('Gallery of mills with pictures', '<p>Gallery of mills</p>')).toBe('Gallery of mills with pictures');
  });
});

describe('the moment, where what says it disagrees', () => {
  const clock = { now, zone: 'Europe/Berlin', language: 'en' };
  const read = (text: string, zoned = false) => readWrittenTime(text, clock, zoned)!;
  const choose = (head: string[], beside: string[]) =>
    chooseMoment(
      weighMoments(
        head.map(text => read(text)),
        beside.map(text => read(text)),
      ),
      undefined,
      false,
    );

  test('without a zone it tells the day alone', () => {
    expect(choose(['2024-03-02 10:15:00'], [])).toMatchObject({ step: 86_400_000 });
    expect(read('2024-03-02 10:15:00', true)).toMatchObject({ step: 1000 });
    expect(read('2024-03-02-10:15:00', true)).toMatchObject({ value: Date.parse('2024-03-02T10:15:00+01:00') });
    expect(choose(['2024-03-02T10:15:00-05:00'], ['2024-03-02T15:15:00'])).toMatchObject({
      value: Date.parse('2024-03-02T15:15:00Z'),
      step: 1000,
    });
  });

  test('Greenwich gives way to a zone, and an element to the head', () => {
    expect(choose(['2024-03-02T10:15:00-08:00'], ['2024-03-02T10:15:00Z'])?.value).toBe(
      Date.parse('2024-03-02T18:15:00Z'),
    );
    expect(choose(['2024-03-02T20:00:00Z'], ['2024-03-02T20:00:00+09:00'])?.value).toBe(
      Date.parse('2024-03-02T11:00:00Z'),
    );
    expect(choose(['2024-03-02T20:00:07Z'], ['2024-05-09T11:42:00Z'])?.value).toBe(Date.parse('2024-03-02T20:00:07Z'));
    expect(choose(['2024-03-02'], ['2024-03-02T15:33:00-05:00'])).toMatchObject({ step: 1000 });
    expect(choose(['2024-03-02T20:00:07Z', '2024-03-04T20:00:09Z'], [])).toBeUndefined();
  });
});

describe('the author', () => {
  const site = { names: ['River'], host: 'www.mill.example', isChinese: false };
  const choose = (meta: string[], marked: string[] = [], ld: string[] = []) =>
    chooseAuthor({ ld, meta }, { words: '', labelled: undefined, marked, moments: [] }, site);

  test.each([
    [['Par'], [], undefined],
    [['Par Anne Rivière'], [], 'Anne Rivière'],
    [[], ['Posted on'], undefined],
    [[], ['投稿者', '川辺 花'], '川辺 花'],
    [[], ['Anna'], undefined],
    [[], ['Veröffentlicht am', 'Anna Brook'], 'Anna Brook'],
    [['Brook, Anna'], [], undefined],
    [['Mill Works Inc.', 'Anna Brook'], [], 'Anna Brook'],
    [['{{author}}'], [], undefined],
  ])('%j, %j: %s', (meta, marked, name) => {
    expect(choose(meta, marked)).toBe(name);
  });

  test('a login gives way to the name it was made of', () => {
    expect(choose([], ['Anna Brook'], ['annabrook'])).toBe('Anna Brook');
  });

  test('who gathered it from the net is nobody', () => {
    const line = { words: '', labelled: '网络整理', marked: [], moments: [] };
    expect(chooseAuthor({ ld: [], meta: [] }, line, { ...site, isChinese: true })).toBeUndefined();
  });
});

describe('the text begins with the text', () => {
  const body = 'The mill by the river has turned again since spring, and the whole valley came to see it.';
  test.each([
    'Sept. 19, 2016',
    'December 6, 2016 — 6:22 PM EST',
    'September 10, 2011 at 1:06 PM ET by Anna Brook',
    'Oct 18, 2019 · 8 min read',
    '11/28/2016 11:00 AM PT',
    '8 min read',
    '← back',
    'Advertisement - story continues below',
    '图集',
    '昨天',
    '2019年3月1日 13时16分',
    '去河边\n关注',
    '原创老磨坊又转起来了',
  ])('%s', line => {
    expect(trimHead(`${line}\n${body}`, ['老磨坊又转起来了'])).toBe(body);
  });

  test.each([
    'May 2 was the day.',
    '2019年3月1日，老磨坊又转起来了',
    '原标题：老磨坊又转起来了',
    '编前语',
    'Introduction',
  ])('%s stays', line => {
    expect(trimHead(`${line}\n${body}`, ['老磨坊又转起来了'])).toBe(`${line}\n${body}`);
  });
});

test('captions and what a page says of its cookies are no part of the text', () => {
  const body = 'The mill by the river has turned again since spring, and the whole valley came to see it. '.repeat(6);
  const page = parse(
    `<title>The mill</title><article><div id="eu-cookie-law">Privacy and cookies: ${body.slice(0, 200)}</div><div><img><div class="photo-caption">The mill as it stood last summer, seen from the other bank.</div></div><p>${body}</p><p>${body}</p></article>`,
  );
  const found = readArticle(page, { url: new URL('https://river.example/mill'), now, zone: 'UTC' });
  expect(found).toMatchObject({ text: expect.stringMatching(/^The mill by the river/) });
});

test('JSON-LD within comments of older templates', () => {
  const page = parse('<script type="application/ld+json">\n//<![CDATA[\n{"a":[1]}\n//]]>\n</script>');
  expect(readJsonLd(page)).toEqual([{ a: [1] }]);
});

test('og:url of before the site went over to https is the same address', () => {
  const page = parse('');
  const at = (url: string) => canonicalAddress(page, new URL(url), 'http://www.mill.example/a');
  expect(at('https://www.mill.example/a?x=1')).toBe('https://www.mill.example/a');
  expect(at('http://www.mill.example/a')).toBe('http://www.mill.example/a');
});
