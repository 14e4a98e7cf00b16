import { db } from './database';

/** Gives a name that tells one person from another within this library and says nothing outside of it. */
export type Pseudonyms = (platform: string, value: string) => Promise<string>;

/** Whether a name is none, but what was stored in its place. */
export const isPseudonym = (name: string): boolean => /^#[0-9a-f]{12}$/.test(name);

/** Not to be called within a transaction: hashing would end it. */
export async function startPseudonyms(): Promise<Pseudonyms> {
  const salt = await readSalt();
  return async (platform, value) => {
    const bytes = new TextEncoder().encode(`${salt}\n${platform}\n${value}`);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).slice(0, 6);
    return `#${Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')}`;
  };
}

/** The library's own salt, made when it is first needed. */
async function readSalt(): Promise<string> {
  return db.transaction('rw', db.settings, async () => {
    const known = await db.settings.get('salt');
    if (typeof known?.value === 'string') {
      return known.value;
    }
    const value = crypto.randomUUID();
    await db.settings.put({ id: 'salt', value });
    return value;
  });
}
