import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { TagInput } from '@/components/ui/TagInput';
import { InWords } from './in-words';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
afterEach(() => act(async () => root?.unmount()));

test('the tags offered for what is typed are brought into view, and nothing is before', async () => {
  const shown = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {});
  const place = document.createElement('div');
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <InWords>
        <TagInput tags={[]} known={[{ tag: '早餐', count: 2 }]} onChange={() => {}} />
      </InWords>,
    ),
  );
  expect(shown).not.toHaveBeenCalled();
  const box = place.querySelector('input') as HTMLInputElement;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, '早');
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(shown.mock.contexts).toEqual([place.querySelector('[role=listbox]')]);
  expect([...place.querySelectorAll('[role=option]')].map(({ textContent }) => textContent)).toEqual([
    '早餐',
    '新建标签“早”',
  ]);
});
