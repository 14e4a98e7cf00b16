import { strToU8, zipSync } from 'fflate';

/** Files in one: paths and what they hold. */
export function zipFiles(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const bytes = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]));
  return new Uint8Array(zipSync(bytes));
}
