const signs = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A post's number, as text: 16 digits since 2011, fewer before. */
export const midOf = (value: unknown) => (/^[1-9]\d{9,18}$/.test(String(value)) ? String(value) : undefined);
export const uidOf = (value: unknown) => (/^[1-9]\d{3,11}$/.test(String(value)) ? String(value) : undefined);

/** The short name of a post in its address: each seven digits of the number, from the right, are four signs to base 62. */
export function bidOf(mid: string): string {
  const groups: string[] = [];
  for (let end = mid.length; end > 0; end -= 7) {
    let rest = Number(mid.slice(Math.max(0, end - 7), end));
    let group = '';
    for (; rest > 0; rest = Math.floor(rest / 62)) group = (signs[rest % 62] ?? '') + group;
    groups.unshift(end > 7 ? group.padStart(4, '0') : group);
  }
  return groups.join('');
}

/** The number behind a short name; nothing where it is none. */
export function midOfBid(bid: string): string | undefined {
  if (!/^[1-9A-Za-z][0-9A-Za-z]{6,9}$/.test(bid)) return undefined;
  const groups: string[] = [];
  for (let end = bid.length; end > 0; end -= 4) {
    const number = Array.from(bid.slice(Math.max(0, end - 4), end)).reduce(
      (sum, sign) => sum * 62 + signs.indexOf(sign),
      0,
    );
    if (number > 9_999_999) return undefined;
    groups.unshift(end > 4 ? String(number).padStart(7, '0') : String(number));
  }
  return midOf(groups.join(''));
}
