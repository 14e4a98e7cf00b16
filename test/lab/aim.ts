import type { Random } from '../generate/random.ts';
import type { Literal } from './literals.ts';
import type { Original } from './mutation.ts';
import { type Piece, tellingPieces } from './page-data.ts';

/** How often a change falls on what is expected, rather than anywhere in the same data. */
const share = 0.75;

/** One of these, each as often. */
export function oneOf<T>(values: readonly T[], random: Random): T {
  const value = values[random.below(values.length)];
  if (value === undefined) throw new RangeError('There is nothing to choose from.');
  return value;
}

/** Choose where in the page's data a change falls: mostly on a value that is expected, or on what holds it. */
export function aim(
  page: Original,
  random: Random,
  suits: (literal: Literal) => boolean,
): { piece: Piece; literal: Literal } {
  const piece = oneOf(
    tellingPieces(page).filter(({ all }) => all.some(suits)),
    random,
  );
  const told = piece.telling.flatMap(literal => [literal, literal, ...holdersOf(literal).slice(0, 2)]).filter(suits);
  const choice = told.length && random.next() < share ? told : piece.all.filter(suits);
  return { piece, literal: oneOf(choice, random) };
}

/** Whether the page's data has a place for such a change. */
export function canAim(page: Original, suits: (literal: Literal) => boolean): boolean {
  return tellingPieces(page).some(({ all }) => all.some(suits));
}

/** What a literal lies in, the nearest first. */
export function holdersOf(literal: Literal): Literal[] {
  const holders: Literal[] = [];
  for (let holder = literal.parent; holder; holder = holder.parent) holders.push(holder);
  return holders;
}
