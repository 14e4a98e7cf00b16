import type { Batch, PageReport } from '../model/capture';
import { dayOf, groupOf, type Health, type HealthField, type HealthSample, weekOf } from '../model/health';
import type { SwitchId } from '../model/roll';
import { db } from './database';
import { type Told, toldBy } from './health-fields';
import { placeOf } from './health-place';

/** So many samples are kept one by one: the last 50 are shown, those before are what they are compared with. */
const keptSamples = 120;
/** One long feed must not speak for all visits: so many of its posts count. */
const ofOneVisit = 20;
const keptGroups = 40;
const keptWeeks = 9;
const keptDays = 15;
const keptVisits = 40;

/** How reading each kind of page went, of one platform or of all. */
export async function listHealth(platform?: SwitchId): Promise<Health[]> {
  const all = db.health.toCollection();
  return platform ? db.health.where('id').startsWith(`${platform}:`).toArray() : all.toArray();
}

/**
 * The row a report counts in; none where nothing can be learned: other pages show nothing to read, and a page that was
 * open before its platform was switched on is read in part.
 */
export function healthIdOf({ platform, kind, state, late }: PageReport): string | undefined {
  const isTold = platform !== 'generic' && kind !== 'other' && state !== 'unsupported' && !late;
  return isTold ? `${platform}:${kind}` : undefined;
}

/** The row after one more message of a page; nothing where it says nothing new. */
export function foldHealth(row: Health | undefined, batch: Batch, hasTap: boolean, now: number): Health | undefined {
  const { page } = batch;
  const id = healthIdOf(page);
  if (!id) {
    return undefined;
  }
  const visit = hashOf(page.visit);
  const next: Health = structuredClone(
    row ?? {
      id,
      platform: page.platform as SwitchId,
      kind: page.kind,
      samples: [],
      past: [],
      weeks: [],
      visits: [],
      days: [],
    },
  );
  const isNewState = tellState(next, visit, page, now);
  const told = page.state === 'ok' ? toldBy(batch) : [];
  const place = placeOf(page.url, page.kind, hasTap);
  const own = new Map(next.samples.flatMap(sample => (sample.visit === visit ? [[sample.key, sample] as const] : [])));
  let isNews = isNewState;
  for (const one of told) {
    const key = hashOf(`${page.visit} ${one.what === 'account' ? '@' : ''}${one.externalId}`);
    const sample = own.get(key);
    if (sample) {
      isNews = tellMore(next, sample, one) || isNews;
    } else if (own.size < ofOneVisit) {
      own.set(key, addSample(next, { key, visit, whose: key, at: now, place, what: one.what, given: [] }, one));
      isNews = true;
    }
  }
  while (next.samples.length > keptSamples) {
    fade(next);
  }
  return isNews ? next : undefined;
}

/** What a visit came to in the end counts once, however often the page changed its mind. */
function tellState(row: Health, visit: number, { state }: PageReport, now: number): boolean {
  const known = row.visits.find(one => one.visit === visit);
  if (known?.state === state) {
    return false;
  }
  const at = known?.at ?? now;
  let day = row.days.find(one => one.day === dayOf(at));
  if (!day) {
    day = { day: dayOf(at), states: {} };
    row.days = [...row.days, day].sort((a, b) => a.day - b.day).slice(-keptDays);
  }
  if (known) {
    day.states[known.state] = Math.max(0, (day.states[known.state] ?? 0) - 1);
    known.state = state;
  } else {
    row.visits = [...row.visits, { visit, state, at }].slice(-keptVisits);
  }
  day.states[state] = (day.states[state] ?? 0) + 1;
  return true;
}

function addSample(row: Health, sample: HealthSample, told: Told): HealthSample {
  row.samples.push(sample);
  weekIn(row, sample.at)[sample.what === 'account' ? 'accounts' : 'posts']++;
  tellMore(row, sample, told);
  return sample;
}

/** A page is read in several goes: what a later one adds belongs to the same sample. */
function tellMore(row: Health, sample: HealthSample, { what, whose, format, given, unverified }: Told): boolean {
  const fresh = given.filter(field => !sample.given.includes(field));
  const doubted = unverified.filter(field => !sample.unverified?.includes(field));
  const isDeeper = sample.what === 'card' && what === 'full';
  if (fresh.length === 0 && doubted.length === 0 && !isDeeper) {
    return false;
  }
  sample.given.push(...fresh);
  if (doubted.length > 0) {
    sample.unverified = [...(sample.unverified ?? []), ...doubted];
  }
  if (isDeeper) {
    sample.what = what;
  }
  if (format) {
    sample.format = format;
  }
  if (whose !== undefined) {
    sample.whose = hashOf(whose);
  }
  const week = weekIn(row, sample.at);
  for (const field of fresh) {
    week.given[field] = (week.given[field] ?? 0) + 1;
  }
  return true;
}

function weekIn(row: Health, at: number): Health['weeks'][number] {
  const known = row.weeks.find(one => one.week === weekOf(at));
  const week = known ?? { week: weekOf(at), posts: 0, accounts: 0, given: {} };
  if (!known) {
    row.weeks = [...row.weeks, week].sort((a, b) => a.week - b.week).slice(-keptWeeks);
  }
  return week;
}

/** The oldest sample is kept as a count: a field that is gone for long must not be forgotten to have been there. */
function fade(row: Health): void {
  const sample = row.samples.shift();
  if (!sample) {
    return;
  }
  const group = groupOf(sample);
  const known = row.past.find(one => one.group === group) ?? { group, count: 0, fields: {}, until: 0 };
  known.count++;
  known.until = sample.at;
  for (const field of Object.keys(known.fields) as HealthField[]) {
    const counted = known.fields[field];
    if (counted) counted.since++;
  }
  for (const field of sample.given) {
    known.fields[field] = { given: (known.fields[field]?.given ?? 0) + 1, since: 0 };
  }
  const others = row.past.filter(one => one !== known);
  row.past = [...others, known].sort((a, b) => a.until - b.until).slice(-keptGroups);
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
