import type { Count } from '@/lib/analysis/account-summary';

/** `3`, `2–3` where coarse times leave it open, and a dash where nothing is known. */
export function sayCounted(count: Count | undefined): string {
  if (!count) return '–';
  return count.low === count.high ? String(count.low) : `${count.low}–${count.high}`;
}

/** The address of an account inside the panel. */
export function pathOfAccount(id: string): string {
  return `/more/accounts/${encodeURIComponent(id)}`;
}

/** The address of a comparison: the ids are in it, so that it survives a reload. */
export function pathOfComparison(ids: readonly string[]): string {
  return `/more/accounts/compare/${ids.map(encodeURIComponent).join(',')}`;
}

/** The ids in the last part of such an address. */
export function comparedIn(part: string | undefined): string[] {
  return part ? part.split(',').map(decodeURIComponent) : [];
}
