import { aim, canAim, oneOf } from '../aim.ts';
import type { Literal } from '../literals.ts';
import type { Mutation } from '../mutation.ts';
import { changePiece } from '../page-data.ts';

const suits = ({ kind }: Literal) => kind !== 'other' && kind !== 'null';

/** What the same value may become; `text` is how it stands in the page. */
const others: Record<string, (text: string) => string[]> = {
  number: text => [`"${text}"`, `[${text}]`, `{"value":${text}}`, 'true', '""'],
  string: text => [
    `[${text}]`,
    `{"text":${text}}`,
    '0',
    'false',
    ...(/^"\d{1,15}"$/.test(text) ? [text.slice(1, -1)] : []),
  ],
  boolean: text => [`"${text}"`, text === 'true' ? '1' : '0', `[${text}]`, `{"value":${text}}`],
  object: text => [`[${text}]`, '[]', '""', 'true'],
  array: text => [`{"list":${text}}`, '{}', '""', 'false'],
};

/**
 * A value is of another type: a number in quotes, a text in a list, an object where there was a list. Where it says the
 * same, it may be read; else it must be missing. What has become nothing at all (`[]`, `{}`, `""`) may be told as empty.
 */
export const changeType: Mutation = {
  name: 'change-type',
  applies: page => canAim(page, suits),
  mutate(page, random) {
    const { piece, literal } = aim(page, random, suits);
    const old = piece.text.slice(literal.start, literal.end);
    const text = oneOf(others[literal.kind]?.(old) ?? ['null'], random);
    const empties = literal.kind === 'array' || literal.kind === 'object';
    return {
      page: changePiece(piece, [{ start: literal.start, end: literal.end, text }]),
      ...(empties && { unknown: /^state$|\.images$/ }),
    };
  },
};
