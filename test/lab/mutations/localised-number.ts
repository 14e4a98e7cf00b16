import { oneOf } from '../aim.ts';
import { changeCount } from '../changed-truth.ts';
import type { Literal } from '../literals.ts';
import type { Mutation, Original } from '../mutation.ts';
import { changePiece, dataOf, type Piece, tellingPieces } from '../page-data.ts';
import { shorten } from '../shorten.ts';

/** Of its name, so that no id and no time is taken for a count that happens to be the same. */
const notCount =
  /(?:^|_)(?:id|time|date|width|height|size|level|duration|timestamp|stamp)s?$|(?:Id|Time|At)$|^(?:mid|uid|aid|cid)$/i;

/**
 * A count is no longer exact but said as people read it: `12345` is `1.2万`, or `12.3K` on pages in other languages, cut
 * or rounded. The same count is expected as coarse as it now is; an exact one of another source of the page is right too.
 */
export const localisedNumber: Mutation = {
  name: 'localised-number',
  applies: page => placesOf(page).length > 0,
  mutate(page, random) {
    const places = placesOf(page);
    const large = places.filter(({ count }) => count >= 1_000);
    const { count, put } = oneOf(large.length ? large : places, random);
    const short = shorten(count, page.locale, random.next() < 0.5);
    return { page: put(short.shown), truth: changeCount(page.expect, count, short) };
  },
};

type Place = { count: number; put(shown: string): ReturnType<typeof changePiece> };

function placesOf(page: Original): Place[] {
  return [...tellingPieces(page).flatMap(piece => inPiece(piece, page)), ...inMarkup(page)];
}

function inPiece(piece: Piece, page: Original): Place[] {
  const { counts } = dataOf(page).telling;
  const isCount = ({ value, key, kind }: Literal) => {
    const count = Number(value);
    // What is in quotes already must at least read otherwise.
    const isOther = kind === 'number' || (/^\d+$/.test(String(value)) && isShortened(count, page));
    return isOther && counts.has(count) && !notCount.test(key ?? '');
  };
  return piece.telling.filter(isCount).map(literal => ({
    count: Number(literal.value),
    put: shown => changePiece(piece, [{ start: literal.start, end: literal.end, text: `"${shown}"` }]),
  }));
}

function isShortened(count: number, { locale }: Original): boolean {
  return shorten(count, locale, true).shown !== String(count);
}

/** An element that shows the count and nothing else, where it would no longer look the same. */
function inMarkup(page: Original): Place[] {
  const { markup, telling } = dataOf(page);
  const { html = '' } = page;
  return markup.flatMap(({ name, inside, insideEnd }) => {
    const shown = /^\s*[\d,]{4,12}\s*$/.test(html.slice(inside, Math.min(insideEnd, inside + 40)))
      ? html.slice(inside, insideEnd)
      : '';
    const count = Number(shown.replaceAll(',', ''));
    if (!shown || !isShortened(count, page) || !telling.counts.has(count) || name === 'script') return [];
    return [
      { count, put: (words: string) => ({ ...page, html: html.slice(0, inside) + words + html.slice(insideEnd) }) },
    ];
  });
}
