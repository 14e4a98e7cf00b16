import { expect, test } from 'vitest';
import { decodeEntities, plainText, shownText } from '@/lib/platforms/define';

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
