export type Short = { shown: string; value: number; step: number };

type Unit = [size: number, word: string];
const western: Unit[] = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
];
const simplified: Unit[] = [
  [1e8, '亿'],
  [1e4, '万'],
];
const traditional: Unit[] = [
  [1e8, '億'],
  [1e4, '萬'],
];

/** A count as people read it, cut or rounded to one place behind the point. */
export function shorten(count: number, locale: string, isCut: boolean): Short {
  const units = /^zh-(?:tw|hk|hant)/i.test(locale) ? traditional : /^zh/i.test(locale) ? simplified : western;
  const unit = units.find(([size]) => count >= size);
  if (!unit) return { shown: String(count), value: count, step: 1 };
  const [size, word] = unit;
  const tenths = (isCut ? Math.floor : Math.round)((count / size) * 10);
  return { shown: `${tenths / 10}${word}`, value: Math.round((tenths * size) / 10), step: size / 10 };
}
