import { expect, test } from 'vitest';
import {
  at,
  decodeEntities,
  listOf,
  plainText,
  shownText,
  textIn,
  textOf,
  textsOf,
  webOf,
} from '@/lib/platforms/define';

const element = (html: string) => new DOMParser().parseFromString(`<main>${html}</main>`, 'text/html').body;

test('shown text: blocks on lines of their own, scripts and buttons silent', () => {
  const page = element('<h2> 山 里 <script>var a</script></h2><p>第一<b>段</b><br>换行</p><button>展开</button>&nbsp;');
  expect(shownText(page)).toBe('山 里\n第一段\n换行');
});

test('plain text of markup in a string', () => {
  expect(plainText('<p>a&amp;b</p><style>p{}</style><p>c <a href="x">d</a></p>')).toBe('a&b\nc d');
  expect(plainText('1 < 2 and &lt;b&gt;')).toBe('1 < 2 and <b>');
});

test('entities are decoded once', () => {
  expect(decodeEntities('&amp;lt; &#39;&#x4e2d; &nope; &quot;')).toBe('&lt; \'中 &nope; "');
});

test('a path is read in both spellings, and leads nowhere past what is no object', () => {
  expect(at({ interact_info: { liked_count: '3' } }, 'interactInfo', 'likedCount')).toBe('3');
  expect(at({ interactInfo: { likedCount: 0 } }, 'interactInfo', 'likedCount')).toBe(0);
  expect(at({ list: [{ url: 'a' }] }, 'list', '0', 'url')).toBe('a');
  for (const value of [undefined, null, 'text', 7, []]) expect(at(value, 'length', 'x')).toBeUndefined();
});

test('texts, lists and addresses are taken for what they are, and nothing else for them', () => {
  expect([' a ', '', '  ', 5, null].map(textOf)).toEqual(['a', undefined, undefined, undefined, undefined]);
  expect(textsOf(['茶', null, ' '])).toEqual(['茶']);
  expect(textsOf([undefined])).toBeUndefined();
  expect(listOf({ 0: 'a' })).toEqual([]);
  expect(['https://a.example', '//a.example', '/a', 1].map(webOf)).toEqual(['https://a.example', ...Array(3)]);
  expect(textIn(element('<i> 山 </i><i>水</i>'), 'i')).toBe('山');
  expect(textIn(null, 'i')).toBeUndefined();
});
