import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readState } from '@/lib/capture/embedded-states';
import { readVariables } from '@/lib/capture/variables';
import type { Page } from '@/lib/platforms/define';
import weixin from '@/lib/platforms/weixin';
import { readCounts } from '@/lib/platforms/weixin/counts';
import { readAlbum } from '@/lib/platforms/weixin/lists';

const home = 'https://mp.weixin.qq.com';
const parse = (name: string) =>
  new DOMParser().parseFromString(readFileSync(`test/fixtures/weixin/${name}/page.html`, 'utf8'), 'text/html');
const pageOf = (link: string, more: Partial<Page> = {}): Page => ({
  ...{ kind: 'article', url: new URL(link, home), now: Date.parse('2026-04-03T12:00:00+08:00') },
  ...{ zone: 'Asia/Shanghai', language: 'zh-CN', ...more },
});

test('a history holds its first posts in a text within its code', () => {
  const [script] = parse('history').querySelectorAll('script');
  const found = weixin.states
    .filter(({ on }) => on.includes('feed'))
    .map(({ from, read }) => read(script && readState(from, script, readVariables), pageOf('/mp/profile_ext')));
  expect(found).toMatchObject([
    {
      posts: [
        {
          ...{ externalId: 'MzAwMDAwMDAwMQ==:2650000011:1', title: '头条文章', format: 'article' },
          publishedAt: { value: 1_775_000_100_000 },
        },
      ],
    },
  ]);
});

test('an album prints its posts; one without a link is none', () => {
  const { posts } = readAlbum(parse('album'));
  expect(posts?.map(({ externalId, title }) => [externalId, title])).toEqual([
    ['MzAwMDAwMDAwMQ==:2650000031:1', '第一集'],
  ]);
});

test('counts that a page asked for are of the post on screen', () => {
  const asked = new URL(`${home}/mp/getappmsgext?f=json&__biz=MzAwMDAwMDAwMQ%3D%3D&mid=2650000031`);
  const stat = { show: true, is_login: true, read_num: 100_001, like_num: 8, old_like_num: 47 };
  const short = pageOf('/s/AbCdEfGhIjKlMnOpQrStUv', { open: 'MzAwMDAwMDAwMQ==:2650000031:1' });
  expect(readCounts({ appmsgstat: stat }, short, asked).posts).toMatchObject([
    {
      externalId: 'MzAwMDAwMDAwMQ==:2650000031:1',
      url: `${home}/s/AbCdEfGhIjKlMnOpQrStUv`,
      metrics: { views: { value: 100_000, open: true }, likes: { value: 47 }, looks: { value: 8 } },
    },
  ]);
  const long = '/s?__biz=MzAwMDAwMDAwMQ==&mid=2650000031&idx=1&sn=aa&scene=27#rd';
  const [post] =
    readCounts(
      { appmsgstat: { read_num: 9, like_num: 8 } },
      { ...pageOf(long), ...weixin.address(new URL(long, home)) },
      asked,
    ).posts ?? [];
  expect(post?.url).toBe(`${home}/s?__biz=MzAwMDAwMDAwMQ==&mid=2650000031&idx=1&sn=aa`);
  // Alone it may be either.
  expect(post?.metrics).toEqual({ views: { value: 9, step: 1 } });
  expect(readCounts({ appmsgstat: {} }, short, asked)).toEqual({});
  expect(readCounts({ appmsgstat: stat }, { ...short, open: undefined }, asked)).toEqual({});
  expect(readCounts({ appmsgstat: stat }, { ...short, open: 'MzB=:1:1' }, asked)).toEqual({});
});

test('a check is told by its button, in any language', () => {
  expect(weixin.condition?.(parse('verify'), pageOf('/s/AbCdEfGhIjKlMnOpQrStUv'))).toBe('challenge');
});
