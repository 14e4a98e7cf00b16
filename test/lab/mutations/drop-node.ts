import { oneOf } from '../aim.ts';
import { changeWords } from '../changed-truth.ts';
import type { Mutation } from '../mutation.ts';
import { dataOf } from '../page-data.ts';
import { tellingElements, without } from '../shown.ts';

/**
 * An element is gone with all that is in it. What it showed must be missing, and the rest is as it was. A text of which
 * it held a part is now what is left of it; how many pictures a post has, nobody can tell once one of them went.
 */
export const dropNode: Mutation = {
  name: 'drop-node',
  applies: page => tellingElements(page).length > 0,
  mutate(page, random) {
    const { html = '' } = page;
    const found = tellingElements(page);
    const { start, end, words } = oneOf(random.next() < 0.85 ? found : dataOf(page).markup.filter(isPart), random);
    const holdsPicture = /<(?:img|picture|video|source)\b/i.test(html.slice(start, end));
    return {
      page: { ...page, html: html.slice(0, start) + html.slice(end) },
      truth: changeWords(page.expect, text => without(text, words)),
      ...(holdsPicture && { unknown: /\.images$/ }),
    };
  },
};

function isPart({ name, end, start }: { name: string; start: number; end: number }): boolean {
  return end > start && !/^(?:html|head|body)$/.test(name);
}
