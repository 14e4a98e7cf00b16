import { expect, test } from 'vitest';
import weixin from '@/lib/platforms/weixin';

const short = 'https://mp.weixin.qq.com/s/NoT0000000000000000000';
const now = Date.parse('2026-04-03T12:00:00+08:00');

test.each([
  '此内容因违规无法查看',
  '该内容暂时无法查看',
  '链接已过期',
  '该公众号已迁移',
  '此账号已自主注销，内容无法查看',
  'The content has been deleted by the author.',
  "This content can't be viewed due to violation",
])('%s: gone', words => {
  const page = { kind: 'article' as const, url: new URL(short), now, zone: 'UTC', language: 'zh-CN' };
  const read = (html: string) => weixin.condition?.(new DOMParser().parseFromString(html, 'text/html'), page);
  expect(read(`<div class="mesg-block"><p>${words}</p></div>`)).toBe('gone');
  expect(read(`<h1 id="activity-name">说说微信</h1><div id="js_content"><p>${words}</p></div>`)).toBeUndefined();
});
