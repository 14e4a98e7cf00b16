/** The leaves of a catalogue, as text of another language; what has `_other` in Chinese has `_one` as well in English. */
export type Translated<T> = {
  [K in keyof T]: T[K] extends string ? string : Translated<T[K]>;
} & { [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_one` : never]: string };
