/** A wall clock's reading: month and day count from 1. */
export type Wall = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone (IANA) show at a moment. */
export function wallAt(moment: number, zone: string): Wall {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, format);
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(moment)) parts[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts;
  return { year, month, day, hour, minute, second };
}

/** The moment at which the clocks of a zone show this; nothing for a date or an hour that no calendar has. */
export function momentOf(wall: Wall, zone: string): number | undefined {
  const { year, month, day, hour, minute, second } = wall;
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const check = new Date(shown);
  if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || check.getUTCHours() !== hour) return undefined;
  if (minute > 59 || second > 59 || year < 1000) return undefined;
  const near = shown - offsetAt(shown, zone);
  // Within hours of a change of clocks the first guess used the other side's offset.
  return shown - offsetAt(near, zone);
}

/** Ahead of UTC at this moment, in ms. */
function offsetAt(moment: number, zone: string): number {
  const { year, month, day, hour, minute, second } = wallAt(moment, zone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(moment / 1000) * 1000;
}
