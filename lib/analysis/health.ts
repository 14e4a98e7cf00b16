import { dayOf, type Health, type HealthField, healthFields, weekOf } from '../model/health';
import type { PageKind, PageState } from '../model/page';
import type { SwitchId } from '../model/roll';
import { type FieldGone, fieldsGone } from './fields-gone';

/** The shares shown are those of so many captures. */
export const shownSamples = 50;
/** A week's share of fewer captures than this says nothing: one account alone can make it. */
export const enoughInWeek = 20;
/** A share that moved by less moves with what is looked at. */
export const driftAtLeast = 0.2;
/** One page that cannot be read may be a page of its own kind; two in a row, and none read since, are a layout. */
export const unknownPages = 2;
const daysShown = 7;
/** Walls, errors and empty lists prove nothing of the layout, for or against. */
const tellsOfLayout: readonly PageState[] = ['ok', 'unknown'];

export type LayoutUnknown = { is: 'layout-unknown'; kind: PageKind; pages: number; at: number };
export type Finding = FieldGone | LayoutUnknown;
export type FieldShare = {
  field: HealthField;
  given: number;
  unverified: number;
  of: number;
  /** This week's share less the last one's, where both rest on enough and they differ by enough. */
  drift?: number;
};
export type KindHealth = {
  kind: PageKind;
  /** When a page of it was last read, with something in it. */
  lastGood?: number;
  shares: FieldShare[];
  /** What the visits of the last seven days came to, most frequent first. */
  states: { state: PageState; count: number }[];
};
export type PlatformHealth = { platform: SwitchId; lastGood?: number; findings: Finding[]; kinds: KindHealth[] };

/** How reading goes, platform by platform: those with findings first, then those read last. */
export function judgeHealth(rows: readonly Health[], now: number): PlatformHealth[] {
  const platforms = new Map<SwitchId, PlatformHealth>();
  for (const row of rows) {
    const so = platforms.get(row.platform) ?? { platform: row.platform, findings: [], kinds: [] };
    const kind = judgeKind(row, now);
    const lastGood = Math.max(so.lastGood ?? 0, kind.lastGood ?? 0);
    platforms.set(row.platform, {
      ...so,
      ...(lastGood > 0 && { lastGood }),
      findings: [...so.findings, ...findingsOf(row)],
      kinds: [...so.kinds, kind],
    });
  }
  return [...platforms.values()].sort(
    (a, b) => Number(b.findings.length > 0) - Number(a.findings.length > 0) || (b.lastGood ?? 0) - (a.lastGood ?? 0),
  );
}

/** What is wrong with reading one kind of page; nothing as long as chance or another kind of content may explain it. */
export function findingsOf(row: Health): Finding[] {
  return [...layoutUnknown(row), ...fieldsGone(row)];
}

function layoutUnknown({ kind, visits }: Health): LayoutUnknown[] {
  const telling = visits.filter(({ state }) => tellsOfLayout.includes(state));
  const lastKnown = telling.findLastIndex(({ state }) => state === 'ok');
  const unknown = telling.slice(lastKnown + 1);
  const last = unknown.at(-1);
  return last && unknown.length >= unknownPages
    ? [{ is: 'layout-unknown', kind, pages: unknown.length, at: last.at }]
    : [];
}

function judgeKind(row: Health, now: number): KindHealth {
  const { kind, samples } = row;
  const shown = samples.slice(-shownSamples);
  const lastGood = samples.at(-1)?.at ?? row.visits.findLast(({ state }) => state === 'ok')?.at;
  const shares = healthFields.flatMap((field): FieldShare[] => {
    const isAccount = field.startsWith('account.');
    const own = shown.filter(({ what }) => (what === 'account') === isAccount);
    const given = own.filter(sample => sample.given.includes(field)).length;
    const isKnown = given > 0 || isGivenEver(row, field);
    if (own.length === 0 || !isKnown) return [];
    const unverified = own.filter(sample => sample.unverified?.includes(field)).length;
    const drift = driftOf(row, field, now);
    return [{ field, given, unverified, of: own.length, ...(drift !== undefined && { drift }) }];
  });
  return { kind, ...(lastGood !== undefined && { lastGood }), shares, states: statesOf(row, now) };
}

/** A field that this kind of page never showed is not missed. */
function isGivenEver({ samples, past }: Health, field: HealthField): boolean {
  return samples.some(({ given }) => given.includes(field)) || past.some(({ fields }) => fields[field] !== undefined);
}

function driftOf({ weeks }: Health, field: HealthField, now: number): number | undefined {
  const shareOf = (week: number) => {
    const one = weeks.find(each => each.week === week);
    const count = one?.[field.startsWith('account.') ? 'accounts' : 'posts'] ?? 0;
    return one && count >= enoughInWeek ? (one.given[field] ?? 0) / count : undefined;
  };
  const current = shareOf(weekOf(now));
  const before = shareOf(weekOf(now) - 1);
  if (current === undefined || before === undefined) return undefined;
  return Math.abs(current - before) >= driftAtLeast ? current - before : undefined;
}

function statesOf({ days }: Health, now: number): KindHealth['states'] {
  const counts = new Map<PageState, number>();
  for (const { day, states } of days) {
    if (day <= dayOf(now) - daysShown) continue;
    for (const [state, count] of Object.entries(states) as [PageState, number][]) {
      counts.set(state, (counts.get(state) ?? 0) + count);
    }
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .map(([state, count]) => ({ state, count }))
    .sort((a, b) => b.count - a.count);
}
