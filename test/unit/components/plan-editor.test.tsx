import 'fake-indexeddb/auto';
import { createRoot, type Root } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlanEditor } from '@/components/calendar/PlanEditor';
import { createWords } from '@/lib/i18n/i18n';
import { WordsProvider } from '@/lib/i18n/use-words';
import { freshLibrary } from '../db/sample';

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
    <I18nextProvider i18n={createWords('zh-CN')}>
      <WordsProvider>
        <PlanEditor id="gone" day={undefined} onClose={close} />
      </WordsProvider>
    </I18nextProvider>,
  );
  await expect.poll(() => place.textContent).toContain('这个计划已经不在了');
  place.querySelector<HTMLElement>('[aria-label=返回]')?.click();
  expect(close).toHaveBeenCalledOnce();
});
