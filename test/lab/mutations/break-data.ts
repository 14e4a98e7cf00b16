import { oneOf } from '../aim.ts';
import type { Literal } from '../literals.ts';
import type { Mutation, Original } from '../mutation.ts';
import { changePiece, tellingPieces } from '../page-data.ts';

const errorPage =
  '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
const suits = ({ kind, children }: Literal) => (kind === 'object' || kind === 'array') && children.length > 0;

/**
 * An answer or a state is broken: a bracket or a colon is missing, or there is an error page where the answer should
 * be. What was in it must be missing; what another source of the page says is as it was.
 */
export const breakData: Mutation = {
  name: 'break-data',
  applies: page => tellingPieces(page).some(({ all }) => all.some(suits)) || page.answers.length > 0,
  mutate(page, random) {
    const pieces = tellingPieces(page).filter(({ all }) => all.some(suits));
    if (page.answers.length && (pieces.length === 0 || random.next() < 0.2))
      return { page: refused(page, random.below(page.answers.length)) };
    const piece = oneOf(pieces, random);
    const holders = piece.telling.flatMap(({ parent }) => parent ?? []).filter(suits);
    const { start, end, children } = oneOf(holders.length ? holders : piece.all.filter(suits), random);
    const child = oneOf(children, random);
    const colon = child.key === undefined ? start : piece.text.lastIndexOf(':', child.start);
    const at = oneOf([start, end - 1, colon], random);
    return { page: changePiece(piece, [{ start: at, end: at + 1, text: '' }]) };
  },
};

function refused(page: Original, at: number) {
  const answers = page.answers.map((answer, index) =>
    index === at ? { ...answer, body: errorPage, status: 502, type: 'text/html' } : answer,
  );
  return { ...page, answers };
}
