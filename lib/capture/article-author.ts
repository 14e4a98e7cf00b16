import { oneLine } from '../platforms/define';
import type { Byline } from './article-byline';
import type { Claims } from './article-claims';

/** The site an article is on, and its names: authors in templates are often those. */
export type SiteNames = { names: (string | undefined)[]; host: string; isChinese: boolean };

const nobody =
  /^(?:by|admin\w*|root|editor|staff|author|unknown|none|null|undefined|guest|anonymous|name|test|user|par|von|por|posted|published|系统|编辑|小编|管理员|匿名|佚名|未知|原创|网络|转载|本站|作者|网友|网络整理|综合整理|投稿者|著者|執筆者|作成者|筆者|ライター|关注|分享|评论|责任编辑)$/i;

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
  // What the markup calls an author may be a label, or but half of a name.
  const marked = named(byline?.marked ?? []).filter(name => site.isChinese || /^\p{Lu}.* \p{Lu}|^\p{Lo}/u.test(name));
  if (!head && !meta.length) return labelled ?? marked[0];
  if (head && !head.includes(' ')) {
    const spelt = [labelled, ...meta, ...marked].find(name => name?.includes(' ') && fold(name) === fold(head));
    if (spelt) return spelt;
  }
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
  const text = oneLine(name)?.replace(/^(?:by|written by|par|von|por)\s+/i, '');
  if (!text || text.length < 2 || text.length > 60) return undefined;
  if (/[:：@<>{}。！!？]|https?|www\.|\d{4}|^\d+$/.test(text) || nobody.test(text) || isSite(text, site))
    return undefined;
  // A firm is nobody, and `Brook, Anna` may be one or two.
  if (/\b(?:inc|ltd|llc|gmbh)\b/i.test(text) || /^[\p{L}'’-]+, [\p{L}.'’-]+$/u.test(text)) return undefined;
  if (/^(?:posted|published|updated|last) /i.test(text)) return undefined;
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
      /^(?:网|网站|社|编辑部|官方|新闻|客户端|com|net)?$/.test(text.startsWith(known) ? text.slice(known.length) : '-')
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
