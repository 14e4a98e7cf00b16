import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlanEditor } from '@/components/calendar/PlanEditor';
import { freshLibrary } from '../db/sample';
import { InWords } from './in-words';

vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('@webext-core/messaging', () => ({ defineExtensionMessaging: () => ({ sendMessage: async () => undefined }) }));

let root: Root | undefined;
beforeEach(freshLibrary);
afterEach(() => root?.unmount());

test('a plan that is gone leaves a way back', async () => {
  const close = vi.fn();
  const place = document.createElement('div');
  root = createRoot(place);
  root.render(
    <InWords>
      <PlanEditor id="gone" day={undefined} onClose={close} />
    </InWords>,
  );
  await expect.poll(() => place.textContent).toContain('这个计划已经不在了');
  place.querySelector<HTMLElement>('[aria-label=返回]')?.click();
  expect(close).toHaveBeenCalledOnce();
});
