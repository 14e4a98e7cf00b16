import type { Keep } from '../model/post';
import type { KeepRow } from './rows';

/** A stored keep as the operator's words; a tombstone is no keep. */
export function keepOf(row: KeepRow | undefined): Keep | undefined {
  if (!row || row.removedAt !== undefined) {
    return undefined;
  }
  const { facets: _facets, author: _author, removedAt: _removedAt, ...keep } = row;
  return keep;
}
