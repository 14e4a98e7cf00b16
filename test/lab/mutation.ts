import type { Random } from '../generate/random.ts';
import type { SavedPage } from './saved-page.ts';
import type { Expectation, Filed } from './scenario.ts';

/** A saved page that is about to be changed, and what was true of it. */
export type Original = SavedPage & Pick<Filed, 'path' | 'platform' | 'kind' | 'page' | 'locale' | 'expect'>;

/** A changed page, and what is true of it now. */
export type Mutant = {
  page: SavedPage;
  /** What the page may say now as well as it said what was expected before. */
  truth?: Expectation;
  /** Fields of which the page no longer says what they were, and nobody knows what they are: another value is a gap. */
  unknown?: RegExp;
};

/** One way in which sites change or break. Pure: the same page and the same draws give the same bytes. */
export type Mutation = {
  name: string;
  /** Whether it can change this page. */
  applies(page: Original): boolean;
  /** The changed page. Only asked where it applies. */
  mutate(page: Original, random: Random): Mutant;
};
