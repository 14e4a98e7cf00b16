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
  const spoken = useMemo(() => ({ t: remembering(t), language }), [t, language]);
  return <Context value={spoken}>{children}</Context>;
}

/** A word without values is asked for once: to ask five hundred times was half of what drawing a list cost. */
function remembering(t: Words): Words {
  const said = new Map<string, string>();
  const ask = t as unknown as (key: string, values?: object) => string;
  const tell = (key: string, values?: object) => {
    if (values) return ask(key, values);
    const word = said.get(key) ?? ask(key);
    said.set(key, word);
    return word;
  };
  return tell as unknown as Words;
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
