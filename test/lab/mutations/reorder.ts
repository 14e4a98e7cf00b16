import type { Random } from '../../generate/random.ts';
import { holdersOf, oneOf } from '../aim.ts';
import { changeWords } from '../changed-truth.ts';
import { fold } from '../compare.ts';
import { edited } from '../edits.ts';
import { alikeOf, elementsAround } from '../markup.ts';
import type { Mutation, Original } from '../mutation.ts';
import { changePiece, tellingPieces } from '../page-data.ts';
import type { SavedPage } from '../saved-page.ts';
import { tellingElements } from '../shown.ts';

type Part = { start: number; end: number; words: string };
type List = { text: string; parts: Part[]; put(edits: { start: number; end: number; text: string }[]): SavedPage };

/**
 * The parts of a list (elements made alike, the entries of an array, the keys of an object) stand in another order.
 * Each still says what it said. A text that ran over several of them now reads otherwise, and ranks are no longer what
 * they were: of those, another value is a gap.
 */
export const reorder: Mutation = {
  name: 'reorder',
  applies: page => listsOf(page).length > 0,
  mutate(page, random) {
    const { text, parts, put } = oneOf(listsOf(page), random);
    const order = shuffled(parts, random);
    const edits = parts.map(({ start, end }, at) => {
      const other = order[at] ?? { start, end };
      return { start, end, text: text.slice(other.start, other.end) };
    });
    return {
      page: put(edits),
      truth: changeWords(page.expect, words => unlessSplit(words, parts)),
      unknown: /\.rank$/,
    };
  },
};

function listsOf(page: Original): List[] {
  const known = cache.get(page);
  if (known) return known;
  const lists = [...dataLists(page), ...elementLists(page)];
  cache.set(page, lists);
  return lists;
}

const cache = new WeakMap<Original, List[]>();

function dataLists(page: Original): List[] {
  return tellingPieces(page).flatMap(piece => {
    const holders = new Set(piece.telling.flatMap(literal => holdersOf(literal).slice(0, 3)));
    return [...holders]
      .filter(({ children }) => children.length > 1)
      .map(({ children }) => ({
        text: piece.text,
        parts: children.map(({ from, end }) => ({ start: from, end, words: piece.text.slice(from, end) })),
        put: edits => changePiece(piece, edits),
      }));
  });
}

function elementLists(page: Original): List[] {
  const { html = '' } = page;
  const firsts = new Set(
    tellingElements(page).flatMap(element =>
      elementsAround(element, 3).flatMap(each => {
        const alike = alikeOf(each);
        return alike.length > 1 && alike[0] ? [alike[0]] : [];
      }),
    ),
  );
  return [...firsts].map(first => ({
    text: html,
    parts: alikeOf(first),
    put: edits => ({ ...page, html: edited(html, edits) }),
  }));
}

/** The same parts, not in the same order. */
function shuffled(parts: readonly Part[], random: Random): Part[] {
  const order = [...parts];
  for (let last = order.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [order[last], order[other]] = [order[other] as Part, order[last] as Part];
  }
  return order.every((part, at) => part === parts[at]) ? order.reverse() : order;
}

/** A text of which a part is but a piece runs on in the next: in another order it begins with something else. */
function unlessSplit(words: string, parts: readonly Part[]): string {
  const text = fold(words);
  const isPiece = parts.some(part => fold(part.words).replace(/^"/, '').startsWith(text.slice(0, 8)));
  if (!isPiece && parts.some(part => fold(part.words).includes(text))) return words;
  const isThere = parts.some(part => fold(part.words).includes(text.slice(0, 8)));
  return isThere ? '' : words;
}
