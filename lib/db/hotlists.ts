import { Dexie } from 'dexie';
import type { CapturedTopic } from '../model/capture';
import { postId } from '../model/post';
import { type PlatformId, switchIds } from '../model/roll';
import type { Hotlist, HotTopic, Sighting } from '../model/topic';
import { db } from './database';
import { sameAmount } from './order';
import { packSightings, unpackSightings } from './pack-sightings';
import type { HotlistRow } from './rows';

/** What a page loads together comes within this time: one look at the list. */
const together = 10_000;

/** Appends what a look at a hot list says of each topic; a look that says nothing new only moves `last`. */
export async function storeTopics(topics: CapturedTopic[]): Promise<void> {
  const [any] = topics;
  if (!any) {
    return;
  }
  const seenAt = Math.min(...topics.map(topic => topic.seenAt));
  const ids = topics.map(topic => postId(topic.platform, topic.title));
  const [rows, before] = await Promise.all([db.hotlists.bulkGet(ids), lastLook(any.platform, seenAt - together)]);
  const known = new Map(rows.flatMap(row => (row ? [[row.id, row] as const] : [])));
  for (const topic of topics) {
    const id = postId(topic.platform, topic.title);
    known.set(id, foldTopic(known.get(id), topic, before ?? 0));
  }
  await db.hotlists.bulkPut([...known.values()]);
}

function foldTopic(row: HotlistRow | undefined, topic: CapturedTopic, before: number): HotlistRow {
  const { platform, title, seenAt, rank, heat } = topic;
  const sighting: Sighting = {
    first: seenAt,
    last: seenAt,
    ...(rank !== undefined && { rank }),
    ...(heat && { heat }),
  };
  const url = row && row.lastSeen > seenAt ? (row.url ?? topic.url) : (topic.url ?? row?.url);
  return {
    id: postId(platform, title),
    platform,
    title,
    ...(url !== undefined && { url }),
    sightings: packSightings(append(row ? unpackSightings(row.sightings) : [], sighting, before)),
    firstSeen: Math.min(seenAt, row?.firstSeen ?? seenAt),
    lastSeen: Math.max(seenAt, row?.lastSeen ?? seenAt),
  };
}

/** A topic that was off the list at the look before comes back as a new sighting, also in its old place. */
function append(sightings: Sighting[], sighting: Sighting, before: number): Sighting[] {
  const last = sightings.at(-1);
  if (last && sighting.first < last.last) {
    const known = sightings.some(({ first, last: end }) => first <= sighting.first && sighting.first <= end);
    return known ? sightings : [...sightings, sighting].sort((a, b) => a.first - b.first);
  }
  const isRepeated = last && last.rank === sighting.rank && sameHeat(last, sighting) && last.last >= before - together;
  return isRepeated ? [...sightings.slice(0, -1), { ...last, last: sighting.last }] : [...sightings, sighting];
}

function sameHeat({ heat: a }: Sighting, { heat: b }: Sighting): boolean {
  return a && b ? sameAmount(a, b) && a.unverified === b.unverified : a === b;
}

/** A platform's hot list as it was at a moment, by the last look until then; nothing where there was none. */
export async function readHotlist(platform: PlatformId, at = Date.now()): Promise<Hotlist | undefined> {
  const later = await rowsBetween(platform, at, Number.MAX_SAFE_INTEGER, false).toArray();
  const ends = (rows: HotlistRow[], until: number) =>
    rows
      .flatMap(row => unpackSightings(row.sightings))
      .flatMap(({ first, last }) => [first, last])
      .filter(moment => moment <= until);
  const look = Math.max((await lastLook(platform, at)) ?? 0, ...ends(later, at));
  if (look <= 0) {
    return undefined;
  }
  const rows = [...(await rowsBetween(platform, look - together, at, true).toArray()), ...later];
  const earlier = look - together - 1;
  const before = Math.max((await lastLook(platform, earlier)) ?? 0, ...ends(rows, earlier));
  const topics = rows.flatMap(row => topicAt(row, look));
  return { platform, at: look, ...(before > 0 && { before }), topics: topics.sort(byRank) };
}

/** The newest hot list of each platform that has one. */
export async function listHotlists(): Promise<Hotlist[]> {
  // The newest is the newest, also where this machine's clock was set back since.
  const lists = await Promise.all(switchIds.map(platform => readHotlist(platform, Number.MAX_SAFE_INTEGER)));
  return lists.filter(list => list !== undefined);
}

/** Looks nearer to each other than this are one visit: reloading must not make what has just come in old. */
const pause = 30 * 60_000;
/** Some platforms have several lists; so many looks at others are passed over. */
const farthest = 6;

/**
 * The list to compare one with: as it was half an hour before or longer, or else at the look before. A look with which
 * it has nothing in common was at another list of the platform.
 */
export async function readEarlier({ platform, at, before, topics }: Hotlist): Promise<Hotlist | undefined> {
  const ids = new Set(topics.map(({ id }) => id));
  const lookBefore = async (moment: number | undefined) =>
    moment === undefined ? undefined : readHotlist(platform, moment);
  let earlier = (await lookBefore(at - pause)) ?? (await lookBefore(before));
  for (let looks = 0; earlier && looks < farthest; looks++) {
    if (earlier.topics.some(({ id }) => ids.has(id))) {
      return earlier;
    }
    earlier = await lookBefore(earlier.before);
  }
  return undefined;
}

function topicAt({ sightings, id, platform, title, url, firstSeen }: HotlistRow, look: number): HotTopic[] {
  const shown = unpackSightings(sightings).findLast(({ first, last }) => first <= look && last >= look - together);
  if (!shown) {
    return [];
  }
  const { first: _first, last: _last, ...said } = shown;
  return [{ id, platform, title, ...(url !== undefined && { url }), ...said, firstSeen }];
}

/** By rank; what has none comes last, the hottest first. */
function byRank(a: HotTopic, b: HotTopic): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.rank ?? last) - (b.rank ?? last) || (b.heat?.value ?? 0) - (a.heat?.value ?? 0);
}

function rowsBetween(platform: PlatformId, from: number, to: number, withFrom: boolean) {
  return db.hotlists.where('[platform+lastSeen]').between([platform, from], [platform, to], withFrom, true);
}

/** When the list was last looked at, as far as topics not seen since tell. */
async function lastLook(platform: PlatformId, until: number): Promise<number | undefined> {
  const rows = db.hotlists
    .where('[platform+lastSeen]')
    .between([platform, Dexie.minKey], [platform, until], true, true);
  return (await rows.last())?.lastSeen;
}

/** Forgets the topics not seen since. */
export async function forgetTopics(before: number): Promise<void> {
  await db.hotlists.where('lastSeen').below(before).delete();
}
