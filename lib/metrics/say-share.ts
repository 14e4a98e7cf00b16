import type { Amount } from '../model/reading';
import { intervalOf } from './compare';

/** Says a fraction of 1 in per cent, no finer than it is known and in two decimals at most: `3.2%`, `≥1.5%`, `30–60%`. */
export function sayShare(amount: Amount): string {
  return say(amount, 100, '%');
}

/** Says a ratio as it is written, no finer than it is known and in two decimals at most: `0.35`, `≥1.2`, `0.3–0.6`. */
export function sayTimes(amount: Amount): string {
  return say(amount, 1, '');
}

function say(amount: Amount, scale: number, unit: string): string {
  const place = Math.max(-2, Math.ceil(Math.log10(amount.step * scale) - 1e-9));
  const value = amount.value * scale;
  if (amount.open) return `≥${rounded(value, place, Math.floor)}${unit}`;
  // Where not one digit of it is known, what is known is a range.
  if (!value || place === -2 || value >= 10 ** place) return rounded(value, place, Math.round) + unit;
  const { low, high } = intervalOf(amount);
  return `${rounded(low * scale, place - 1, Math.floor)}–${rounded(high * scale, place - 1, Math.ceil)}${unit}`;
}

function rounded(value: number, place: number, round: (value: number) => number): string {
  if (place > 0) return String(round(value / 10 ** place) * 10 ** place);
  return (round(value * 10 ** -place) / 10 ** -place).toFixed(-place);
}
