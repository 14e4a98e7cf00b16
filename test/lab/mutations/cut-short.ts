import { changeWords } from '../changed-truth.ts';
import { fold } from '../compare.ts';
import { readMarkup } from '../markup.ts';
import type { Mutation } from '../mutation.ts';

/**
 * The connection ends in the middle of an answer, or of the document: never in the middle of a figure in the document,
 * which nobody could tell from a whole one. What did not arrive must be missing; a text that is cut in the document is
 * now its beginning; how many pictures there were, nobody knows; and where no word of it came, the page is empty indeed.
 */
export const cutShort: Mutation = {
  name: 'cut-short',
  applies: ({ html = '', answers }) => html.length > 200 || answers.some(({ body }) => body.length > 1),
  mutate(page, random) {
    const { html = '', answers } = page;
    const long = answers.flatMap(({ body }, at) => (body.length > 1 ? [at] : []));
    if (long.length && (html.length <= 200 || random.next() < 0.5)) {
      const at = long[random.below(long.length)];
      const changed = answers.map((answer, index) =>
        index === at ? { ...answer, body: answer.body.slice(0, 1 + random.below(answer.body.length - 1)) } : answer,
      );
      return { page: { ...page, answers: changed } };
    }
    let end = 100 + random.below(html.length - 101);
    while (/[\d.,万亿]/.test(html[end - 1] ?? '')) end--;
    const last = fold(html.slice(Math.max(0, end - 400), end).replace(/^[\s\S]*[>"']/, ''));
    const beginning = (words: string) => {
      const text = fold(words);
      for (let length = Math.min(text.length, last.length); length > 0; length--) {
        if (last.endsWith(text.slice(0, length))) return length < text.length ? text.slice(0, length) : words;
      }
      return words;
    };
    return {
      page: { ...page, html: html.slice(0, end) },
      truth: changeWords(page.expect, beginning),
      unknown: isBlank(html.slice(0, end)) ? /^state$|\.images$/ : /\.images$/,
    };
  },
};

function isBlank(html: string): boolean {
  return readMarkup(html).every(({ name, words }) => name !== 'body' || words.trim() === '');
}
