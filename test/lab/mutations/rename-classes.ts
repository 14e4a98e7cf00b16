import { oneOf } from '../aim.ts';
import { type Edit, edited } from '../edits.ts';
import type { Mutation } from '../mutation.ts';
import { dataOf } from '../page-data.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** A new build of the site: some or all classes have other names. What is read must be as it was, or missing. */
export const renameClasses: Mutation = {
  name: 'rename-classes',
  applies: page => dataOf(page).markup.some(({ attributes }) => Boolean(attributes.class?.trim())),
  mutate(page, random) {
    const { html = '' } = page;
    const share = oneOf([1, 1, 0.5, 0.2], random);
    const names = new Map<string, string>();
    const rename = (name: string) => {
      const known = names.get(name);
      if (known !== undefined) return known;
      const other = Array.from({ length: 6 }, () => oneOf([...letters], random)).join('');
      names.set(name, names.size === 0 || random.next() < share ? other : name);
      return names.get(name) ?? name;
    };
    const edits = dataOf(page).markup.flatMap(({ start, inside, attributes }): Edit[] => {
      if (!attributes.class?.trim()) return [];
      const tag = html.slice(start, inside);
      const found = /(\sclass\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)/i.exec(tag);
      if (!found) return [];
      const [, before = '', value = ''] = found;
      const at = start + found.index + before.length;
      const bare = value.replace(/^["']|["']$/g, '');
      const renamed = bare.split(/\s+/).filter(Boolean).map(rename).join(' ');
      return [{ start: at, end: at + value.length, text: `"${renamed}"` }];
    });
    return { page: { ...page, html: edited(html, edits) } };
  },
};
