import type { Random } from '../../generate/random.ts';
import { oneOf } from '../aim.ts';
import type { Literal } from '../literals.ts';
import type { Markup } from '../markup.ts';
import type { Mutation, Original } from '../mutation.ts';
import { changePiece, dataOf, type Piece, tellingPieces } from '../page-data.ts';
import type { SavedPage } from '../saved-page.ts';

/**
 * Another counter stands before the one that counts: in the data beside it, under a name or an object of its own, as
 * `likesYesterday` or `related: { likes }`; in the document as a copy of the element with another figure, in a box of
 * its own such as a recommendation has. Nothing of it may be taken: the true figure, or none.
 */
export const lookAlike: Mutation = {
  name: 'look-alike',
  applies: page => placesOf(page).length > 0,
  mutate: (page, random) => ({ page: oneOf(placesOf(page), random)(random) }),
};

type Place = (random: Random) => SavedPage;

function placesOf(page: Original): Place[] {
  const { telling } = dataOf(page);
  const isCount = ({ kind, value }: Literal) => kind === 'number' && telling.counts.has(Number(value));
  return [
    ...tellingPieces(page).flatMap(piece =>
      piece.telling
        .filter(literal => isCount(literal) && literal.key !== undefined)
        .map(literal => (random: Random) => besideKey(piece, literal, random)),
    ),
    ...countElements(page).map(element => (random: Random) => beforeElement(page, element, random)),
  ];
}

function besideKey(piece: Piece, { key = '', from, value }: Literal, random: Random): SavedPage {
  const other = another(Number(value), random);
  const text = oneOf(
    [
      `"related":{"${key}":${other}},`,
      `"${key}Yesterday":${other},`,
      `"guess_${key}":${other},`,
      `"extra":[{"name":"${key}","value":${other}}],`,
    ],
    random,
  );
  return changePiece(piece, [{ start: from, end: from, text }]);
}

/** The elements that show a count that is expected, and next to nothing else. */
function countElements(page: Original): Markup[] {
  const { telling, markup } = dataOf(page);
  return markup.filter(({ words, name, children }) => {
    if (words.length > 24 || children.length > 0 || /^(?:script|style|title|option)$/.test(name)) return false;
    const [figure = ''] = /\d[\d,]*/.exec(words) ?? [];
    return figure !== '' && telling.counts.has(Number(figure.replaceAll(',', '')));
  });
}

function beforeElement(page: Original, { start, end, words, parent }: Markup, random: Random): SavedPage {
  const { html = '' } = page;
  const other = String(another(Number(words.replace(/\D/g, '')), random));
  const copy = html.slice(start, end).replace(/>[^<]*/, shown => shown.replace(/\d[\d,.]*/, other));
  const box = `<aside class="recommended"><span>${copy}</span></aside>`;
  const body = /<body\b[^>]*>/i.exec(html);
  const places = [
    { at: start, words: copy },
    { at: parent?.start ?? start, words: box },
    ...(body ? [{ at: body.index + body[0].length, words: box }] : []),
  ];
  const place = oneOf(places, random);
  return { ...page, html: html.slice(0, place.at) + place.words + html.slice(place.at) };
}

function another(count: number, random: Random): number {
  return count * 3 + 17 + random.below(900);
}
