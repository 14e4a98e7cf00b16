const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * What the clocks of a zone (IANA) show at a moment, as if they showed UTC: `new Date(wallAt(…)).getUTCHours()` is the
 * hour on the wall. Swedish writes dates as ISO does.
 */
export function wallAt(moment: number, zone: string): number {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return Date.parse(`${format.format(moment).replace(' ', 'T')}Z`);
}

/** The moment at which the clocks of a zone show this. Within hours of a change of clocks the first guess is off. */
export function momentOf(wall: number, zone: string): number {
  const near = wall * 2 - wallAt(wall, zone);
  return near + wall - wallAt(near, zone);
}
