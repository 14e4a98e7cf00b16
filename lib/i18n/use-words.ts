import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type Language, languages, namespaces } from './i18n';

/** Any key of any catalogue, as data: the label of an action, of a metric, of a state. */
export type WordKey = ParseKeys<typeof namespaces>;

/** The words of every room, in the operator's language: `t('capture:keep')`. */
export function useWords() {
  return useTranslation(namespaces).t;
}

/** The words as handed to what is no component. */
export type Words = ReturnType<typeof useWords>;

/** The operator's language, for `Intl` and for the rooms that say numbers and times. */
export function useLanguage(): Language {
  const { language } = useTranslation(namespaces).i18n;
  return languages.find(known => known === language) ?? 'zh-CN';
}
