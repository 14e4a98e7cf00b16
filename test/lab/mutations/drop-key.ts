import { aim, canAim } from '../aim.ts';
import type { Literal } from '../literals.ts';
import type { Mutation } from '../mutation.ts';
import { changePiece } from '../page-data.ts';

const suits = ({ key }: Literal) => key !== undefined;

/**
 * A key is gone, as when a site renames it. What it said must be missing, and everything else is as it was; a page
 * whose list is not there must not be told as empty.
 */
export const dropKey: Mutation = {
  name: 'drop-key',
  applies: page => canAim(page, suits),
  mutate(page, random) {
    const { piece, literal } = aim(page, random, suits);
    const siblings = literal.parent?.children ?? [];
    const at = siblings.indexOf(literal);
    const before = siblings[at - 1];
    const after = siblings[at + 1];
    // The comma goes with it.
    const start = after || !before ? literal.from : before.end;
    const end = after ? after.from : literal.end;
    return { page: changePiece(piece, [{ start, end, text: '' }]) };
  },
};
