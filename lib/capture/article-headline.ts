import { oneLine, shownText } from '../platforms/define';

/** A title as the reader sees it, the element that shows it, and what the document's title adds (the site). */
export type Headline = { title?: string | undefined; element?: Element | undefined; suffix?: string | undefined };

/** What the head says the title is: by Open Graph or Twitter, and by JSON-LD. */
export type Titles = { social?: string | undefined; machine?: string | undefined };

type Shown = { title: string; folded: string; element: Element };

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
/** What stands between a title and the name of a site. A line between Latin letters is part of a name. */
const separator = /\s*(?<![a-z0-9])_\s*|\s*_(?![a-z0-9])\s*|\s*[|｜«»]\s*|\s+[-–—·•:：@]+\s+|-{2,}|\s*::\s*/i;
const edge = String.raw`[\s_|｜«»\-–—·•:：@]`;
const beginsAtEdge = new RegExp(`^(?:${edge}|$)`);
const endsAtEdge = new RegExp(`${edge}+$`);

/**
 * Choose the title. Where the head and the page disagree, more voices win: the social title counts more than any other
 * one, and less than two. The heading that shows the chosen one gives its spelling; without one, the site's name is cut.
 */
export function readHeadline(document: Document, titles: Titles, site: string | undefined): Headline {
  const whole = oneLine(document.querySelector('head > title')?.textContent ?? document.title);
  const parts = whole?.split(separator).filter(part => /[\p{L}\p{N}]/u.test(part)) ?? [];
  const suffix = parts.slice(1).at(-1);
  const shown = readHeadings(document);
  const real = (text: string | undefined) =>
    text && !/\{\{|<%|^(?:undefined|null|[\p{P}\p{S}\s]*)$/u.test(text) && fold(text) !== fold(site ?? '')
      ? text
      : undefined;
  const [social, machine] = [real(titles.social), real(titles.machine)];
  const heads = shown.filter(({ element }) => element.nodeName === 'H1').map(({ title }) => title);
  const first = heads.find(title => whole && isSame(title, whole)) ?? heads[0];
  const voices = [social, first, whole, machine].flatMap((text, i) => (text ? [{ text, weight: i ? 1 : 1.5 }] : []));
  const base = social ?? machine ?? whole;
  if (!base) return { suffix };
  const weightOf = (text: string) =>
    voices.reduce((sum, voice) => sum + (isSame(voice.text, text) ? voice.weight : 0), 0);
  const chosen = social || machine ? (first && weightOf(first) > weightOf(base) ? first : base) : base;

  const exact = longest(shown, ({ folded, element }) => isShown(fold(chosen), folded, element, [site, suffix]));
  if (exact) return { ...exact, suffix };
  const behind = longest(shown, one => one.element.nodeName === 'H1' && isNamed(one, chosen.split(separator)));
  if (behind) return { ...behind, suffix };
  // A title that breaks off, at a quotation mark or on purpose, goes on in the heading.
  const start = fold(chosen).replace(/(?:\.{3}|…)+$/, '');
  const longer = longest(shown, ({ folded }) => start.length > 3 && folded.startsWith(start));
  if (longer && whole && fold(whole).startsWith(longer.folded)) return { ...longer, suffix };
  if (social || machine) return { title: cutSite(chosen, site, suffix), element: longer?.element, suffix };
  const line = findLine(document, chosen) ?? longest(shown, one => isNamed(one, parts));
  if (line) return { ...line, suffix };
  return { title: cutParts(chosen, parts, site), element: longer?.element, suffix };
}

function readHeadings(document: Document): Shown[] {
  const found: Shown[] = [];
  for (const element of document.querySelectorAll('h1, h2, h3, h4, [class*="title" i], [id*="title" i]')) {
    const length = element.textContent?.length ?? 0;
    if (length < 2 || length > 400) continue;
    const title = oneLine(shownText(element));
    if (title && title.length > 1) found.push({ title, folded: fold(title), element });
  }
  return found;
}

function longest(shown: Shown[], fits: (one: Shown) => boolean): Shown | undefined {
  let best: Shown | undefined;
  for (const one of shown) if (fits(one) && (!best || one.title.length > best.title.length)) best = one;
  return best;
}

/** Whether a heading is the title: all of it, or what `Title_Channel_Site` begins with. */
function isShown(base: string, text: string, element: Element, [site, suffix]: (string | undefined)[]): boolean {
  if (text === base) return true;
  if (text.length < 4 || !base.startsWith(text)) return false;
  const rest = base.slice(text.length);
  if (/^(?:[_|｜«»@·•]|::|--)/.test(rest)) return true;
  // A dash or a colon may be the title's own, unless what follows is the site.
  const name = fold(site ?? suffix ?? '');
  // What is not known to be the site's name, and is much longer, is the title behind that of the site.
  const isSite = name.length > 1 && rest.endsWith(name) && (site !== undefined || name.length < text.length * 2);
  return (/^[-–—:：]/.test(rest) && isSite) || (/^[-–—].{2,24}$/.test(rest) && element.nodeName === 'H1');
}

function isSame(a: string, b: string): boolean {
  const [short, long] = [fold(a), fold(b)].sort((one, other) => one.length - other.length) as [string, string];
  return short === long || (short.length > 3 && short.length * 2 >= long.length && long.startsWith(short));
}

/** The line of the page that the document's title begins with, where no heading does. */
function findLine(document: Document, whole: string): Shown | undefined {
  if (!document.body) return undefined;
  const start = fold(whole);
  const walker = document.createTreeWalker(document.body, 4);
  let best: Shown | undefined;
  for (let node = walker.nextNode(), count = 0; node && count < 4_000; node = walker.nextNode(), count++) {
    const text = node.nodeValue ?? '';
    if (text.length < 6 || text.length > 400) continue;
    const title = oneLine(text);
    const element = node.parentElement;
    if (!title || !element || title.length < 6 || title.length <= (best?.title.length ?? 0)) continue;
    const folded = fold(title);
    // Between Chinese words a space ends a part of the title; between others it ends nothing.
    const rest = whole.slice(title.length);
    const isWhole =
      beginsAtEdge.test(rest) && (!/^ [^\s_|｜«»\-–—·•:：@]/.test(rest) || /\p{Script=Han}$/u.test(title));
    const isStart = isWhole && title.length * 2 >= whole.length && start.startsWith(folded);
    if (isStart && !element.closest('a, script, style, nav, footer, option')) best = { title, folded, element };
  }
  return best;
}

/** Some sites put the channel first: a heading that is another part of the title, and much longer, is the title. */
function isNamed({ title, folded, element }: Shown, [channel = '', ...parts]: string[]): boolean {
  if (title.length < channel.length * 1.5 || element.closest('a, nav, header, footer')) return false;
  return parts.some(part => fold(part) === folded);
}

/** The title without the site's name behind or before it. */
function cutSite(title: string, site: string | undefined, suffix: string | undefined): string {
  const all = title.toLowerCase();
  for (const name of [site, suffix]) {
    if (!name || name.length < 2 || !all.endsWith(name.toLowerCase())) continue;
    const rest = title.slice(0, -name.length);
    // What is not known to be the site's name may be the title, behind that of a site.
    const isTitle = name !== site && rest.length * 2 < name.length;
    if (endsAtEdge.test(rest) && rest.length > 3 && !isTitle) return rest.replace(endsAtEdge, '');
  }
  if (!site || site.length < 2 || !all.startsWith(site.toLowerCase())) return title;
  const cut = title.slice(site.length).replace(/^\s*(?:[_|｜»:：·]|[-–—]\s)\s*/, '');
  return cut.length > 3 && cut.length < title.length - site.length ? cut : title;
}

/** A document's title by itself: what comes before the site, unless that could as well be the site. */
function cutParts(whole: string, parts: string[], site: string | undefined): string {
  const [first = whole, ...others] = parts.filter(part => !site || fold(part) !== fold(site));
  const last = others.at(-1);
  const isDoubtful = parts.length === 2 && last && / [-–—·:] /.test(whole) && first.length < last.length / 2;
  if (isDoubtful) return whole;
  // `Title-某某网`: a dash without spaces cuts nothing, but what calls itself a paper or a site, or is an address.
  return first.replace(
    /[-–—](?:[^\s\-–—_|]{1,8}(?:网|网站|新闻|日报|晚报|晨报|都市报|在线)|[\w.]{2,24}\.(?:com|cn|net|org|tw|hk))$/i,
    '',
  );
}
