import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { SearchBox } from '@/components/library/SearchBox';
import { InWords } from './in-words';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
let heard: string[] = [];

async function show(query: string): Promise<HTMLInputElement> {
  root ??= createRoot(document.body.appendChild(document.createElement('div')));
  await act(async () =>
    root?.render(
      <InWords>
        <SearchBox query={query} isSearching={false} onSearch={query => heard.push(query)} />
      </InWords>,
    ),
  );
  return document.querySelector('input') as HTMLInputElement;
}

async function type(box: HTMLInputElement, value: string, isComposing = false): Promise<void> {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    set?.call(box, value);
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
  });
}

afterEach(async () => {
  await act(async () => root?.unmount());
  root = undefined;
  heard = [];
  document.body.replaceChildren();
});

test('letters that are still being composed stand in the box and are not searched for', async () => {
  const box = await show('');
  for (const letters of ['k', 'ka', 'ka f', 'ka fei']) {
    await type(box, letters, true);
    await show('');
    expect(box.value).toBe(letters);
  }
  expect(heard).toEqual([]);
  await type(box, '咖啡', true);
  await act(async () => box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '咖啡' })));
  expect(heard).toEqual(['咖啡']);
  await type(box, '咖啡 ');
  expect(heard).toEqual(['咖啡', '咖啡 ']);
});

test('what the address says is what stands in the box, whoever changed it', async () => {
  const box = await show('咖啡');
  expect(box.value).toBe('咖啡');
  await type(box, '咖啡豆');
  await show('咖啡豆');
  expect(box.value).toBe('咖啡豆');
  await show('');
  expect(box.value).toBe('');
});
