import { readingSources } from './source';
import { z } from './z';

export type { ReadingSource } from './source';

/**
 * What a text or a machine value says, and how coarse it is: `1.2万` is { value: 12000, step: 1000, shown: '1.2万' }.
 * Sites round or cut, so the truth lies in [value − step/2, value + step); `open` means "at least" (`10万+`).
 * Serves counts and moments: a moment is epoch milliseconds, its step in milliseconds (`3天前` has a step of a day).
 * Rates are fractions of 1, their step the last digit shown (`3.2 %` is { value: 0.032, step: 0.001 }).
 */
export const Amount = z.object({
  value: z.number(),
  step: z.number().check(z.nonnegative()),
  open: z.optional(z.literal(true)),
  shown: z.optional(z.string().check(z.maxLength(80))),
});
export type Amount = z.infer<typeof Amount>;

/** An amount and where it was read. `unverified`: two readings of one page disagree. */
export const Reading = z.extend(Amount, {
  source: z.enum(readingSources),
  unverified: z.optional(z.literal(true)),
});
export type Reading = z.infer<typeof Reading>;
