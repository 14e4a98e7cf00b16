import { fractionOf, type Part, type RatioDefinition, ratioDictionary, ratioOf } from '../metrics/ratios';
import type { Post } from '../model/post';
import type { Amount, Reading } from '../model/reading';

const day = 86_400_000;

type KnownPart = Reading & { seenAt: number };
/** What is known of the parts: a post's own readings, and its author's. */
export type KnownParts = Partial<Record<Part, KnownPart>>;

/** One ratio. `ratio` is absent where the denominator is too small to divide by: then the fraction is said. */
export type RatioSeen = {
  definition: RatioDefinition;
  ratio?: Amount;
  over: Amount;
  under: Amount;
  /** When the older of its parts was seen. */
  seenAt: number;
};

/**
 * The ratios that readings give. All parts of one must have been seen within a day, since likes of today over views of
 * last month are no rate of anything; readings in doubt give none. `wants` picks by what a ratio is made of.
 */
export function ratiosOf(
  known: KnownParts,
  platform: Post['platform'],
  wants: (parts: readonly KnownPart[]) => boolean = () => true,
): RatioSeen[] {
  return ratioDictionary.flatMap((definition): RatioSeen[] => {
    const parts = [...definition.over(platform), definition.under].map(part => known[part]);
    const sure = parts.filter(part => part !== undefined && !part.unverified) as KnownPart[];
    const moments = sure.map(({ seenAt }) => seenAt);
    const [from, to] = [Math.min(...moments), Math.max(...moments)];
    if (sure.length < parts.length || to - from > day || !wants(sure)) return [];
    const fraction = fractionOf(definition, known, platform);
    const ratio = ratioOf(definition, known, platform);
    return fraction ? [{ definition, ...fraction, ...(ratio && { ratio }), seenAt: from }] : [];
  });
}
