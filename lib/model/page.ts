import { z } from './z';

/** What a page is. Only `ok` writes; each of the others is said plainly in the panel. */
export const pageStates = ['ok', 'login', 'challenge', 'gone', 'empty', 'loading', 'unknown', 'unsupported'] as const;
export const PageState = z.enum(pageStates);
export type PageState = z.infer<typeof PageState>;

export const pageKinds = ['post', 'feed', 'search', 'profile', 'article', 'hotlist', 'metrics', 'other'] as const;
export const PageKind = z.enum(pageKinds);
export type PageKind = z.infer<typeof PageKind>;
