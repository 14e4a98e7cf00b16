import { groupOf, type Health, type HealthField, type HealthSample } from '../model/health';
import type { PageKind } from '../model/page';

/** A field that fewer captures than these gave, or a smaller part of them, may be missing by chance or by content. */
export const enoughBefore = 20;
export const usualShare = 0.6;
/** At that share, twelve captures in a row without it come by chance once in 60,000 … */
export const goneSamples = 12;
/** … if they are independent; those of one page are not, nor those of an account that hides its numbers. */
export const goneVisits = 3;
export const goneAuthors = 3;

export type FieldGone = {
  is: 'field-gone';
  kind: PageKind;
  field: HealthField;
  /** Not one of the last so many captures gave it … */
  missing: number;
  /** … of those before, this share did. */
  share: number;
  of: number;
  /** When it was last given, as far as that is known to the moment. */
  lastGiven?: number;
};

/**
 * The fields that this kind of page used to give and gives no more. Only captures of the same part of the site, depth
 * and format are compared: ten texts after ten videos have no duration, and nothing is wrong with that.
 */
export function fieldsGone(row: Health): FieldGone[] {
  const gone = new Map<HealthField, FieldGone>();
  for (const [group, samples] of groupsOf(row)) {
    const past = row.past.find(one => one.group === group);
    const fields = new Set([
      ...samples.flatMap(({ given }) => given),
      ...(Object.keys(past?.fields ?? {}) as HealthField[]),
    ]);
    for (const field of fields) {
      const found = judge(row.kind, field, samples, past);
      const known = gone.get(field);
      if (found && (!known || known.of < found.of)) gone.set(field, found);
    }
  }
  return [...gone.values()];
}

function groupsOf({ samples }: Health): Map<string, HealthSample[]> {
  const groups = new Map<string, HealthSample[]>();
  for (const sample of samples) {
    const group = groupOf(sample);
    groups.set(group, [...(groups.get(group) ?? []), sample]);
  }
  return groups;
}

function judge(
  kind: PageKind,
  field: HealthField,
  samples: HealthSample[],
  past: Health['past'][number] | undefined,
): FieldGone | undefined {
  const last = samples.findLastIndex(({ given }) => given.includes(field));
  const without = samples.slice(last + 1);
  if (distinct(without, 'visit') < goneVisits || distinct(without, 'whose') < goneAuthors) return undefined;
  const counted = past?.fields[field];
  // Where none of those kept one by one gives it, the count of those before says how long it has been gone.
  const earlier = last >= 0 ? 0 : (counted?.since ?? 0);
  const missing = without.length + earlier;
  const of = last + 1 + (past?.count ?? 0) - earlier;
  const given = samples.filter(sample => sample.given.includes(field)).length + (counted?.given ?? 0);
  if (missing < goneSamples || of < enoughBefore || given / of < usualShare) return undefined;
  const lastGiven = samples[last]?.at;
  return {
    is: 'field-gone',
    kind,
    field,
    missing,
    share: given / of,
    of,
    ...(lastGiven !== undefined && { lastGiven }),
  };
}

function distinct(samples: HealthSample[], by: 'visit' | 'whose'): number {
  return new Set(samples.map(sample => sample[by])).size;
}
