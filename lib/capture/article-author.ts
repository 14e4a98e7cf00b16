import { oneLine } from '../platforms/define';
import type { Byline } from './article-byline';
import type { Claims } from './article-claims';

/** The site an article is on, and its names: authors in templates are often those. */
export type SiteNames = { names: (string | undefined)[]; host: string; isChinese: boolean };

const nobody =
  /^(?:by|admin\w*|root|editor|staff|author|unknown|none|null|undefined|guest|anonymous|name|test|user|系统|编辑|小编|管理员|匿名|佚名|未知|原创|网络|转载|本站|作者|关注|分享|评论|责任编辑)$/i;

/** The author, where what names one agrees; nothing where two names contradict each other. */
export function chooseAuthor(
  claims: Claims['authors'],
  byline: Byline | undefined,
  site: SiteNames,
): string | undefined {
  const named = (names: (string | undefined)[]) => names.flatMap(name => clean(name, site) ?? []);
  const labelled = named([byline?.labelled])[0];
  const meta = named(claims.meta);
  const machine = claims.ld.length ? named(claims.ld) : [];
  const head = machine.length ? [...new Set(machine)].join(', ') : agreed(meta, labelled);
  if (!head && !meta.length) return labelled ?? named(byline?.marked ?? [])[0];
  if (!labelled || !head || isSame(head, labelled)) return head;
  // The head says one thing and the page another: only two voices against one decide.
  return machine.length && meta.some(name => isSame(name, head)) ? head : undefined;
}

function agreed(names: string[], labelled: string | undefined): string | undefined {
  const [first] = names;
  if (!first || names.every(name => isSame(first, name))) return first;
  return names.find(name => labelled && isSame(name, labelled));
}

function clean(name: string | undefined, site: SiteNames): string | undefined {
  const text = oneLine(name)?.replace(/^(?:by|written by)\s+/i, '');
  if (!text || text.length < 2 || text.length > 60) return undefined;
  if (/[:：@<>。！？]|https?|www\.|\d{4}|^\d+$/.test(text) || nobody.test(text) || isSite(text, site)) return undefined;
  if (/^(?:来源|作者|编辑|责编|责任|发布|发表|时间)/.test(text)) return undefined;
  // On Chinese pages a word of small Latin letters is somebody's login.
  return site.isChinese && /^[a-z0-9._-]+$/.test(text) ? undefined : text;
}

function isSite(name: string, { names, host }: SiteNames): boolean {
  const text = fold(name);
  if (fold(host).includes(text.replace(/^www/, '')) && /[a-z]{3}/.test(text)) return true;
  return names.some(one => {
    const known = fold(one ?? '');
    if (known.length < 2) return false;
    return (
      known.startsWith(text) ||
      /^(?:网|网站|编辑部|官方|新闻|客户端|com|net)?$/.test(text.startsWith(known) ? text.slice(known.length) : '-')
    );
  });
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [fold(a), fold(b)];
  return left.includes(right) || right.includes(left);
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,_-]+/g, '');
}
