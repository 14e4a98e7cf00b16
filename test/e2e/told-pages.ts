import { readFileSync } from 'node:fs';
import type { PageState } from '../../lib/model/page.ts';
import type { SwitchId } from '../../lib/model/roll.ts';

/**
 * A page that shows nothing to keep: its address, the document it gives, and what its own request is answered. A page
 * without a document of its own is an empty shell that asks.
 */
export type ToldPage = {
  state: Exclude<PageState, 'ok' | 'unsupported'>;
  at: string;
  document?: string;
  asks?: { url: string; answer: string };
};

/** What must be there for every platform: a page that is still loading is not one that was not understood. */
export const toldStates = ['challenge', 'empty', 'gone', 'loading', 'login', 'unknown'];

/** The pages of a platform that show nothing to keep, as its fixtures list them. */
export function toldPages(platform: SwitchId): ToldPage[] {
  return JSON.parse(readFileSync(`test/fixtures/${platform}/told.json`, 'utf8')) as ToldPage[];
}
