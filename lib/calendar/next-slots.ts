/** A place in the calendar: a plain local date, and a time of the clock. */
export type Slot = { date: string; time?: string };

/** When operators publish unless they say otherwise. */
export const usualTimes = ['08:00', '20:00'] as const;

/** The next free usual times after `now` (`2026-11-21`, `19:05`), soonest first. */
export function nextSlots(now: Required<Slot>, taken: readonly Slot[], count: number): Required<Slot>[] {
  const isTaken = new Set(taken.map(({ date, time }) => `${date} ${time}`));
  const free: Required<Slot>[] = [];
  for (let date = now.date; free.length < count; date = addDays(date, 1)) {
    for (const time of usualTimes) {
      if (date === now.date && time <= now.time) continue;
      if (!isTaken.has(`${date} ${time}`) && free.length < count) free.push({ date, time });
    }
  }
  return free;
}

/** The plain date so many days on. Counted in UTC, where every day has 24 hours. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** What calendar and clock on the wall of a zone say at a moment. */
export function wallClock(moment: number, zone: string): Required<Slot> {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string) => parts.find(one => one.type === type)?.value ?? '';
  return { date: `${part('year')}-${part('month')}-${part('day')}`, time: `${part('hour')}:${part('minute')}` };
}
