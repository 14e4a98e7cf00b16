import { fold } from './compare.ts';
import { tells } from './expected-words.ts';
import type { Markup } from './markup.ts';
import type { Original } from './mutation.ts';
import { dataOf } from './page-data.ts';

const structure = /^(?:html|head|body|script|style|noscript|template)$/;
const longest = 3_000;

/** The elements that show something of what is expected: a name, a title, a count, the address of a post. */
export function tellingElements(page: Original): Markup[] {
  const known = cache.get(page);
  if (known) return known;
  const { telling, markup } = dataOf(page);
  const ids = [...telling.ids];
  const found = markup.filter(({ name, words, attributes }) => {
    if (structure.test(name)) return false;
    const said = [name === 'meta' ? '' : words.length < longest ? words : '', attributes.content, attributes.title];
    if (said.some(each => each && tells(telling, each.trim()))) return true;
    const links = `${attributes.href ?? ''} ${attributes.id ?? ''} ${attributes['data-id'] ?? ''}`;
    return ids.some(id => links.includes(id));
  });
  cache.set(page, found);
  return found;
}

const cache = new WeakMap<Original, Markup[]>();

/** What remains of expected words, when `lost` is no longer on the page; anything may, when their beginning went. */
export function without(words: string, lost: string): string {
  const [text, gone] = [fold(words), fold(lost)];
  if (gone === '' || text === '') return words;
  if (gone.includes(text)) return '';
  if (text.includes(gone)) return fold(text.replace(gone, ''));
  // Expected are but beginnings: the lost words may reach further than they do.
  for (let length = Math.min(text.length, gone.length) - 1; length > 3; length--) {
    if (text.endsWith(gone.slice(0, length))) return fold(text.slice(0, -length));
    if (text.startsWith(gone.slice(-length))) return fold(text.slice(length));
  }
  return words;
}
