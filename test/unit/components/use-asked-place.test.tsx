import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { useAskedPlace } from '@/components/app/use-asked-place';

const session = vi.hoisted(() => ({
  get: vi.fn<() => Promise<object>>(),
  remove: vi.fn(async () => {}),
  onChanged: { addListener: () => {}, removeListener: () => {} },
}));
vi.mock('wxt/browser', () => ({ browser: { storage: { session } } }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Panel({ onGo }: { onGo: (path: string) => void }) {
  useAskedPlace(onGo);
  return null;
}

/** Where a panel goes that opens so many milliseconds after a place was asked for. */
async function openedAfter(time: number): Promise<string[]> {
  session.get.mockResolvedValue({ place: { path: '/calendar/1/day', at: Date.now() - time } });
  const gone: string[] = [];
  const root = createRoot(document.createElement('div'));
  await act(async () => root.render(<Panel onGo={path => gone.push(path)} />));
  await act(async () => root.unmount());
  return gone;
}

test('a panel that was slow to open goes where it was asked to, once', async () => {
  expect(await openedAfter(20_000)).toEqual(['/calendar/1/day']);
  expect(session.remove).toHaveBeenCalledExactlyOnceWith('place');
});

test('one that is opened much later goes nowhere by itself', async () => {
  expect(await openedAfter(120_000)).toEqual([]);
});
