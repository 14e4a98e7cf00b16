import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useAim } from '@/components/library/use-aim';
import { saveBatch } from '@/lib/db/captures';
import { db } from '@/lib/db/database';
import { keepPosts, trashPosts } from '@/lib/db/keeps';
import { type LibraryRow, listLibrary } from '@/lib/db/library';
import { changeSettings } from '@/lib/db/settings';
import { batch, freshLibrary, look } from '../db/sample';

let root: Root | undefined;
let aim: ReturnType<typeof useAim>;
const [first, second, third] = ['bilibili:BV1', 'bilibili:BV2', 'bilibili:BV3'] as const;
const none: ReadonlySet<string> = new Set();
const nothing = { rows: [], selected: none, openId: undefined, underCursor: undefined, isTrash: false };

function Aim(props: Parameters<typeof useAim>[0]) {
  aim = useAim(props);
  return null;
}
function show(props: Partial<Parameters<typeof useAim>[0]>): void {
  root ??= createRoot(document.createElement('div'));
  root.render(<Aim {...nothing} {...props} />);
}
const said = () => ({ ids: aim.ids, rows: aim.rows.map((row: LibraryRow) => row.post.id), isTrash: aim.isTrash });

beforeEach(async () => {
  await freshLibrary();
  await changeSettings({ platforms: { bilibili: { on: true, watch: true } } });
  await saveBatch(batch([look('BV1'), look('BV2'), look('BV3')]), { tabId: 1 });
  await keepPosts([first, second], {});
});
afterEach(() => {
  root?.unmount();
  root = undefined;
});

test('an act speaks of the post that is open, also where the list does not hold it', async () => {
  const rows = await listLibrary({ ids: [second] }, 10);
  show({ rows, openId: first, underCursor: second });
  await expect.poll(said).toEqual({ ids: [first], rows: [first], isTrash: false });
  show({ rows, openId: second });
  await expect.poll(said).toEqual({ ids: [second], rows: [second], isTrash: false });
  show({ rows, openId: first, selected: new Set([second]) });
  await expect.poll(said).toEqual({ ids: [second], rows: [second], isTrash: false });
  show({ rows, underCursor: second });
  await expect.poll(said).toEqual({ ids: [second], rows: [second], isTrash: false });
});

test('an open post is found by another id of it, is known to lie in the trash, and may not be kept at all', async () => {
  await db.aliases.put({ id: 'bilibili:av1', postId: first });
  show({ openId: 'bilibili:av1' });
  await expect.poll(said).toEqual({ ids: [first], rows: [first], isTrash: false });
  await trashPosts([first]);
  await expect.poll(said).toEqual({ ids: [first], rows: [first], isTrash: true });
  show({ openId: third });
  await expect.poll(said).toEqual({ ids: [third], rows: [], isTrash: false });
});
