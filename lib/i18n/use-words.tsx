import type { ParseKeys } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Language, languages, namespaces } from './i18n';

/** Any key of any catalogue, as data: the label of an action, of a metric, of a state. */
export type WordKey = ParseKeys<typeof namespaces>;

type Spoken = ReturnType<typeof useTranslation<typeof namespaces>>;
/** The words as handed to what is no component. */
export type Words = Spoken['t'];

const Context = createContext<{ t: Words; language: Language } | undefined>(undefined);

/** Asks the catalogues once for all below: asked by each part of a list, it was a sixth of what drawing the list cost. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation(namespaces);
  const language = languages.find(known => known === i18n.language) ?? 'zh-CN';
  const spoken = useMemo(() => ({ t, language }), [t, language]);
  return <Context value={spoken}>{children}</Context>;
}

/** The words of every room, in the operator's language: `t('capture:keep')`. */
export function useWords(): Words {
  return useSpoken().t;
}

/** The operator's language, for `Intl` and for the rooms that say numbers and times. */
export function useLanguage(): Language {
  return useSpoken().language;
}

function useSpoken() {
  const spoken = useContext(Context);
  if (!spoken) throw new Error('Words are said within a WordsProvider.');
  return spoken;
}
