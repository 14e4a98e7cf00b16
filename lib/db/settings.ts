import { guessLanguage } from '../model/language';
import { type SwitchId, switchIds } from '../model/roll';
import { type WeekStart, weekStarts } from '../model/week-start';
import { z } from '../model/z';
import { db } from './database';
import type { SettingRow } from './rows';
import { takeShown } from './take-looks';

export type Switch = {
  on: boolean;
  watch: boolean;
  tap: boolean;
  /** Keep the comments that are on screen. */
  comments: boolean;
  /** Read the account owner's own backend, where the platform has one. */
  centre: boolean;
};
export type Settings = {
  language: 'zh-CN' | 'en';
  theme: 'system' | 'light' | 'dark';
  platforms: Record<SwitchId, Switch>;
  askCovers: boolean;
  /** Store hashes in place of the names of those who comment. */
  hashCommenters: boolean;
  /** The day weeks begin with; `language`: the usual one. */
  weekStart: WeekStart;
  forgetAfterDays: number;
  /** After how many days without a look at its page a marked account is due on the patrol. */
  patrolAfterDays: number;
  firstRunDone: boolean;
  /** The platforms that were on when all were paused at once, until one of them is on again. */
  paused: SwitchId[];
  /** When it was noticed that the browser had lost the library before this one. */
  lostAt: number | undefined;
  /** Names this machine in stamps. Not changed by the operator. */
  device: string;
};

/** What changes; the switches of a platform that are not named stay. */
export type SettingsPatch = Partial<Omit<Settings, 'platforms' | 'paused' | 'device'>> & {
  platforms?: Partial<Record<SwitchId, Partial<Switch>>>;
};

const plain = {
  language: { type: z.enum(['zh-CN', 'en']), otherwise: guessLanguage(navigator.languages) },
  theme: { type: z.enum(['system', 'light', 'dark']), otherwise: 'system' },
  askCovers: { type: z.boolean(), otherwise: false },
  hashCommenters: { type: z.boolean(), otherwise: true },
  weekStart: { type: z.enum(weekStarts), otherwise: 'language' },
  forgetAfterDays: { type: z.int().check(z.minimum(1)), otherwise: 90 },
  patrolAfterDays: { type: z.int().check(z.minimum(1)), otherwise: 3 },
  firstRunDone: { type: z.boolean(), otherwise: false },
  paused: { type: z.array(z.enum(switchIds)), otherwise: [] },
  lostAt: { type: z.optional(z.int()), otherwise: undefined },
  device: { type: z.string(), otherwise: '' },
} as const;
const switches: Switch = { on: false, watch: false, tap: true, comments: false, centre: false };
const switchNames = Object.keys(switches) as (keyof Switch)[];
const names = [...(Object.keys(plain) as (keyof typeof plain)[]), 'platforms'] as const;

/** The switches of all platforms alone. */
export async function readSwitches(): Promise<Settings['platforms']> {
  return parseSwitches((await db.settings.get('platforms'))?.value);
}

/** The settings. A stored value that cannot be read counts as its default, and stays stored as it is. */
export async function readSettings(): Promise<Settings> {
  const rows = await db.settings.bulkGet([...names]);
  const raw = new Map(rows.filter(row => row !== undefined).map(row => [row.id, row.value]));
  const read = <K extends keyof typeof plain>(name: K): Settings[K] => {
    const { type, otherwise } = plain[name];
    const parsed = z.safeParse(type, raw.get(name));
    return (parsed.success ? parsed.data : otherwise) as Settings[K];
  };
  return {
    language: read('language'),
    theme: read('theme'),
    askCovers: read('askCovers'),
    hashCommenters: read('hashCommenters'),
    weekStart: read('weekStart'),
    forgetAfterDays: read('forgetAfterDays'),
    patrolAfterDays: read('patrolAfterDays'),
    firstRunDone: read('firstRunDone'),
    paused: read('paused'),
    lostAt: read('lostAt'),
    device: read('device'),
    platforms: parseSwitches(raw.get('platforms')),
  };
}

/**
 * Changes what the patch names, in what is stored. Where it switches Watch on, what the open tabs show is remembered
 * at once, in the same transaction.
 */
export async function changeSettings({ platforms, ...patch }: SettingsPatch): Promise<void> {
  const watched = switchIds.filter(id => platforms?.[id]?.watch);
  await db.transaction('rw', watched.length > 0 ? db.tables : [db.settings], async () => {
    const rows: SettingRow[] = Object.entries(patch).map(([id, value]) => ({ id, value }));
    if (platforms) {
      rows.push(withSwitches(await db.settings.get('platforms'), platforms));
      if (switchIds.some(id => platforms[id]?.on)) {
        rows.push({ id: 'paused', value: [] });
      }
    }
    await db.settings.bulkPut(rows);
    if (watched.length > 0) {
      await takeShown(watched);
    }
  });
}

/** Switch off every platform that is on, and remember which they were. */
export async function pauseAll(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const { platforms } = await readSettings();
    const paused = switchIds.filter(id => platforms[id].on);
    if (paused.length > 0) {
      await changeSettings({ platforms: turned(paused, false) });
      await db.settings.put({ id: 'paused', value: paused });
    }
  });
}

/** Switch on again what was paused at once, and nothing else. */
export async function resumeAll(): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const { paused } = await readSettings();
    await changeSettings({ platforms: turned(paused, true) });
  });
}

const turned = (ids: readonly SwitchId[], on: boolean) => Object.fromEntries(ids.map(id => [id, { on }]));

/** The stored row of switches with some of them changed; what it holds beyond what we know stays. */
export function withSwitches(row: SettingRow | undefined, patch: NonNullable<SettingsPatch['platforms']>): SettingRow {
  const value = { ...asObject(row?.value) };
  for (const [id, change] of Object.entries(patch)) {
    value[id] = { ...asObject(value[id]), ...change };
  }
  return { id: 'platforms', value };
}

export function parseSwitches(raw: unknown): Record<SwitchId, Switch> {
  const stored = asObject(raw);
  const read = (id: SwitchId): Switch => {
    const own = asObject(stored[id]);
    const flag = (name: keyof Switch) => (typeof own[name] === 'boolean' ? own[name] : switches[name]);
    return Object.fromEntries(switchNames.map(name => [name, flag(name)])) as Switch;
  };
  return Object.fromEntries(switchIds.map(id => [id, read(id)])) as Record<SwitchId, Switch>;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
