import { fold, perLanguage } from './fold';

/** How a language writes numbers: its signs, and the words that multiply, as powers of ten, longest first. */
export type Numerals = {
  decimal: string;
  group: string;
  powers: readonly (readonly [string, number])[];
  /** Its own words are in Latin or East Asian letters: others beside a number are not to be understood. */
  plain: boolean;
};

/** Letters that are neither Latin nor Chinese, Japanese or Korean. */
export const foreign =
  /[\p{L}--[\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]]/v;

/** Read on every page; a language's own words come first, since `B` is a thousand in Turkish and 10¹² in Spanish. */
const everywhere: Record<string, number> = {
  thousand: 3,
  trillion: 12,
  million: 6,
  billion: 9,
  crore: 7,
  lakh: 5,
  百万: 6,
  千万: 7,
  万亿: 12,
  mio: 6,
  mln: 6,
  mrd: 9,
  mld: 9,
  bn: 9,
  千: 3,
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
  천: 3,
  만: 4,
  억: 8,
  k: 3,
  m: 6,
  w: 4,
};

export const numeralsOf = perLanguage((tag): Numerals => {
  // What nearly every page is in, without asking Intl, which is slow to start.
  if (/^(?:zh|en(?!-IN)|ja|ko)\b/i.test(tag))
    return { decimal: '.', group: ',', powers: Object.entries({ ...everywhere, b: 9 }), plain: true };
  const signs = new Map(new Intl.NumberFormat(tag).formatToParts(1_234_567.8).map(part => [part.type, part.value]));
  const powers = Object.entries({ ...everywhere, ...compactWords(tag) }).sort(([a], [b]) => b.length - a.length);
  const plain = !powers.some(([word]) => foreign.test(word));
  return { decimal: signs.get('decimal') ?? '.', group: fold(signs.get('group') ?? ',') || ' ', powers, plain };
});

function compactWords(tag: string): Record<string, number> {
  const words: Record<string, number> = {};
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(`${tag}-u-nu-latn`, { notation: 'compact', compactDisplay });
    for (const power of [3, 4, 5, 6, 7, 8, 9, 12]) {
      for (const count of [1, 2, 5]) {
        const parts = new Map(format.formatToParts(count * 10 ** power).map(part => [part.type, part.value]));
        const word = fold(parts.get('compact') ?? '').toLowerCase();
        const whole = parts.get('integer') ?? '0';
        if (word && whole.startsWith(String(count))) words[word.replace(/\.$/, '')] = power + 1 - whole.length;
      }
    }
  }
  return words;
}
