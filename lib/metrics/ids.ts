import type { Amount } from '../model/reading';

/**
 * Times that ids carry: when the post was begun, which is not always when it was published. A fallback for pages that
 * show no time, and a check on those that do.
 */

/** X: milliseconds since November 2010 above 22 bits. Ids from before are plain numbers. */
export function timeOfX(id: string): Amount | undefined {
  return ofBits(id, 22n, 1n, 1_288_834_974_657n, 1);
}

/** Instagram and Threads, by the number (`pk`) or by the short code, which is that number in base 64. */
export function timeOfInstagram(idOrCode: string): Amount | undefined {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  if (/^\d{15,}$/.test(idOrCode)) return ofBits(idOrCode, 23n, 1n, 1_314_220_021_721n, 60_000);
  if (!/^[\w-]{9,11}$/.test(idOrCode)) return undefined;
  const number = Array.from(idOrCode).reduce((sum, sign) => sum * 64n + BigInt(digits.indexOf(sign)), 0n);
  return ofBits(String(number), 23n, 1n, 1_314_220_021_721n, 60_000);
}

/** TikTok and 抖音: seconds above 32 bits, up to half a minute before the post's own time. */
export function timeOfTikTok(id: string): Amount | undefined {
  return ofBits(id, 32n, 1000n, 0n, 60_000);
}

/** LinkedIn's activity ids: milliseconds above 22 bits. The activity may be later than what it shares. */
export function timeOfLinkedIn(id: string): Amount | undefined {
  return ofBits(id, 22n, 1n, 0n, 60_000);
}

/** 小红书: the first eight hex digits are seconds. A note that lay as a draft was published much later. */
export function timeOfXiaohongshu(id: string): Amount | undefined {
  return /^[\da-f]{24}$/.test(id) ? plausible(Number.parseInt(id.slice(0, 8), 16) * 1000, 1000) : undefined;
}

function ofBits(id: string, shift: bigint, scale: bigint, from: bigint, step: number): Amount | undefined {
  if (!/^[1-9]\d{14,19}$/.test(id)) return undefined;
  return plausible(Number((BigInt(id) >> shift) * scale + from), step);
}

/** None of these platforms is older than 2003, and ids of other kinds give dates far off. */
function plausible(value: number, step: number): Amount | undefined {
  return value > Date.UTC(2003) && value < Date.UTC(2100) ? { value, step } : undefined;
}
