import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { mostCompared, useChosen } from '@/components/accounts/use-chosen';
import { NoticeArea, NoticesProvider } from '@/components/ui/notices';
import { InWords } from './in-words';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
let hand: ReturnType<typeof useChosen>;

function Chooser({ listed }: { listed: string[] }) {
  hand = useChosen(listed);
  return null;
}

async function show(listed: string[]): Promise<void> {
  root ??= createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <InWords>
        <NoticesProvider>
          <Chooser listed={listed} />
          <NoticeArea />
        </NoticesProvider>
      </InWords>,
    ),
  );
}

afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
});

test('five are chosen in their order; the sixth is refused in a sentence, and then has room', async () => {
  const listed = ['a', 'b', 'c', 'd', 'e', 'f'];
  await show(listed);
  for (const id of listed) await act(async () => hand.toggle(id));
  expect(mostCompared).toBe(5);
  expect(hand.chosen).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(document.body.textContent).toContain('最多同时选 5 个账号');
  await act(async () => hand.toggle('b'));
  await act(async () => hand.toggle('f'));
  expect(hand.chosen).toEqual(['a', 'c', 'd', 'e', 'f']);
});

test('an account that is no longer marked is no longer chosen', async () => {
  await show(['a', 'b']);
  await act(async () => hand.toggle('a'));
  await act(async () => hand.toggle('b'));
  await show(['b']);
  expect(hand.chosen).toEqual(['b']);
  await act(async () => hand.clear());
  expect(hand.chosen).toEqual([]);
});
