/** Text as it is compared: no zero-width marks, one kind of space, full-width signs and digits as plain ones. */
export function fold(text: string): string {
  return text
    .replace(/\p{Cf}|\p{Variation_Selector}/gu, '')
    .replace(/[\uff01-\uff5e]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A language tag that Intl takes. Pages write anything into `lang`; what is no tag is read as English. */
export function languageTag(language: string): string {
  const tag = /^[a-z]{2,3}(?:[-_][a-z]{4})?(?:[-_](?:[a-z]{2}|\d{3}))?(?=$|[-_])/i.exec(language)?.[0];
  return tag?.replaceAll('_', '-') ?? 'en';
}

/** Remembers what a language needs worked out once: Intl is slow to ask and never changes its answer. */
export function perLanguage<T>(work: (tag: string) => T): (language: string) => T {
  const known = new Map<string, T>();
  return language => {
    const tag = languageTag(language);
    const made = known.get(tag) ?? work(tag);
    known.set(tag, made);
    return made;
  };
}
