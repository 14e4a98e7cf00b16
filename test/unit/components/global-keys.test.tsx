import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { GlobalKeys } from '@/components/app/GlobalKeys';
import { InWords } from './in-words';

const set = [
  { name: '_execute_action', shortcut: 'Alt+C' },
  { name: 'keep', shortcut: 'Ctrl+Shift+9' },
  { name: 'search', shortcut: '' },
];
vi.mock('wxt/browser', () => ({ browser: { commands: { getAll: async () => set } } }));

let root: Root | undefined;
afterEach(() => root?.unmount());

test('the keys of any page are listed as the operator has set them, one that is not set with a dash', async () => {
  const place = document.createElement('div');
  root = createRoot(place);
  root.render(
    <InWords>
      <GlobalKeys />
    </InWords>,
  );
  const rows = () => [...place.querySelectorAll('dl > div')].map(({ textContent }) => textContent);
  await expect.poll(rows).toEqual(['打开采风Alt+C', '收进素材库Ctrl+Shift+9', '收并排期–', '搜索素材–']);
});
