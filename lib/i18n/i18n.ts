import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en/all';
import { zhCN } from './zh-CN/all';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** One namespace per room. The first is the one that keys without a prefix belong to. */
export const namespaces = [
  'common',
  'app',
  'capture',
  'library',
  'accounts',
  'calendar',
  'today',
  'settings',
  'states',
  'metrics',
  'platforms',
  'health',
] as const satisfies readonly (keyof typeof zhCN)[];

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof zhCN;
  }
}

/** Both languages are at hand, so the operator's choice takes effect at once and offline. */
export function createWords(language: Language) {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [...namespaces],
    defaultNS: 'common',
    resources: { 'zh-CN': zhCN, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}
