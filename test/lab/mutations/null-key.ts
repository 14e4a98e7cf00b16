import { aim, canAim } from '../aim.ts';
import type { Literal } from '../literals.ts';
import type { Mutation } from '../mutation.ts';
import { changePiece } from '../page-data.ts';

const suits = ({ key, kind }: Literal) => key !== undefined && kind !== 'null';

/**
 * A key is there and says `null`. What it said is gone: what is read of it must be missing, and everything else is as
 * it was. A list that is `null` is how many sites say that there is nothing, so the page may be told as empty.
 */
export const nullKey: Mutation = {
  name: 'null-key',
  applies: page => canAim(page, suits),
  mutate(page, random) {
    const { piece, literal } = aim(page, random, suits);
    const empties = literal.kind === 'array' || literal.kind === 'object';
    return {
      page: changePiece(piece, [{ start: literal.start, end: literal.end, text: 'null' }]),
      ...(empties && { unknown: /^state$|\.images$/ }),
    };
  },
};
