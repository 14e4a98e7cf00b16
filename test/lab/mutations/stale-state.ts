import type { Edit } from '../edits.ts';
import { edited } from '../edits.ts';
import type { Literal } from '../literals.ts';
import type { Mutation, Original } from '../mutation.ts';
import { dataOf, type Piece, tellingPieces } from '../page-data.ts';

/**
 * What the document's data say is of another post, as after a navigation in the page: another id, another author, other
 * words and figures. Where the page asks for its data, an answer about another post comes as well, as when a site loads
 * ahead. Nothing of the other post may be told under the id of this one, nor as what the page shows.
 */
export const staleState: Mutation = {
  name: 'stale-state',
  applies: page => pieceOf(page) !== undefined,
  mutate(page, random) {
    const piece = pieceOf(page);
    if (!piece) return { page };
    const shift = 1 + random.below(8);
    const ids = postIdsOf(page);
    const other = (words: string) => ids.reduce((text, id) => text.replaceAll(id, otherId(id, shift)), words);
    const text = edited(
      piece.text,
      piece.all.flatMap(literal => changeOf(literal, piece, page, other, shift)),
    );
    if (piece.scripts.length) return { page: piece.put(text) };
    const { answers } = piece.put(text);
    const at = answers.findIndex((answer, index) => answer !== page.answers[index]);
    const ahead = answers[at];
    if (!ahead) return { page };
    const stale = { ...ahead, url: other(ahead.url) };
    const order = random.next() < 0.5 ? [stale, ...page.answers] : [...page.answers, stale];
    return { page: { ...page, answers: order } };
  },
};

/** The data that name the post whose own page this is. */
function pieceOf(page: Original): Piece | undefined {
  if (page.kind !== 'post' && page.kind !== 'article') return undefined;
  const ids = postIdsOf(page);
  const named = tellingPieces(page).filter(({ telling }) => telling.some(({ value }) => ids.includes(String(value))));
  return named.find(({ scripts }) => scripts.length > 0) ?? named[0];
}

function postIdsOf({ expect }: Original): string[] {
  const [post] = expect.posts?.items ?? [];
  const parts = post?.id?.split(/[:/?&=]/).filter(part => part.length > 4 && /\d/.test(part)) ?? [];
  return [...new Set(parts)];
}

/** An id of the same shape: only its later digits are others. */
function otherId(id: string, shift: number): string {
  const half = Math.floor(id.length / 2);
  const changed = id.slice(half).replace(/\d/g, digit => String((Number(digit) + shift) % 10));
  if (changed !== id.slice(half)) return id.slice(0, half) + changed;
  return id.replace(/\d(?=\D*$)/, digit => String((Number(digit) + shift) % 10));
}

function changeOf(
  { kind, value, start, end }: Literal,
  piece: Piece,
  page: Original,
  other: (words: string) => string,
  shift: number,
): Edit[] {
  const { telling } = dataOf(page);
  const text = piece.text.slice(start, end);
  const isIn = piece.telling.some(literal => literal.start === start && literal.end === end);
  if (kind === 'number') {
    if (other(text) !== text) return [{ start, end, text: other(text) }];
    return isIn && telling.numbers.has(Number(value)) ? [{ start, end, text: String(Number(value) + shift * 11) }] : [];
  }
  if (kind === 'object' || kind === 'array') return [];
  const renamed = other(text);
  if (!isIn || renamed !== text) return renamed === text ? [] : [{ start, end, text: renamed }];
  const isNumber = /^\d+$/.test(String(value));
  const changed = isNumber
    ? text.replace(/\d+/, digits => String(BigInt(digits) + BigInt(shift * 11)))
    : text.replace(/["']/, quote => `${quote}另一篇 `);
  return [{ start, end, text: changed }];
}
