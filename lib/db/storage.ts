import { db } from './database';
import { countLibrary } from './library';

export type StorageReport = {
  posts: number;
  keeps: number;
  readings: number;
  plans: number;
  bytes: number;
  quota: number;
  persisted: boolean;
};

/** What the library holds, and the room it takes. */
export async function readStorage(): Promise<StorageReport> {
  const [{ kept, posts }, [readings, plans], estimate, persisted] = await Promise.all([
    countLibrary(),
    db.counters.bulkGet(['readings', 'plans']),
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return {
    posts,
    keeps: kept,
    readings: readings?.count ?? 0,
    plans: plans?.count ?? 0,
    bytes: estimate.usage ?? 0,
    quota: estimate.quota ?? 0,
    persisted,
  };
}

/** Asks the browser never to evict the library under pressure. */
export async function askPersistence(): Promise<boolean> {
  return navigator.storage.persist();
}
