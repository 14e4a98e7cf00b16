import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { createWords } from '@/lib/i18n/i18n';
import { WordsProvider } from '@/lib/i18n/use-words';

const words = createWords('zh-CN');

/** What a part of the panel needs around it to speak: Chinese. */
export function InWords({ children }: { children: ReactNode }) {
  return (
    <I18nextProvider i18n={words}>
      <WordsProvider>{children}</WordsProvider>
    </I18nextProvider>
  );
}
