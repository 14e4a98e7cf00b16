import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readAfter, useLive } from '@/components/ui/use-live';
import { db } from '@/lib/db/database';
import { freshLibrary } from '../db/sample';

let root: Root;
let shown: number | undefined;
let asked = 0;

function Count() {
  shown = useLive(async () => {
    asked += 1;
    return (await db.counters.get('plans'))?.count ?? 0;
  });
  return null;
}
const count = (count: number) => db.counters.put({ id: 'plans', count });
/** Longer than a view takes to read anew. */
const aWhile = () => new Promise(resolve => setTimeout(resolve, 50));

beforeEach(async () => {
  await freshLibrary();
  root = createRoot(document.createElement('div'));
  root.render(<Count />);
  await expect.poll(() => shown).toBe(0);
});
afterEach(() => root.unmount());

test('what a view shows follows the library', async () => {
  await count(1);
  await expect.poll(() => shown).toBe(1);
  await count(2);
  await expect.poll(() => shown).toBe(2);
});

test('while an act is on its way nothing is read, afterwards everything, and then as before', async () => {
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  readAfter(first.promise);
  readAfter(second.promise);
  const before = asked;
  await count(3);
  await aWhile();
  second.resolve();
  await aWhile();
  expect({ asked, shown }).toEqual({ asked: before, shown: 0 });
  first.resolve();
  await expect.poll(() => shown).toBe(3);
  await count(4);
  await expect.poll(() => shown).toBe(4);
});

test('an act that failed holds nothing back', async () => {
  readAfter(Promise.reject(new Error('The disk is full.')));
  await count(5);
  await expect.poll(() => shown).toBe(5);
});
