import { oneLine, shownText } from '../platforms/define';

/** A title as the reader sees it, the element that shows it, and what the document's title adds (the site). */
export type Headline = { title?: string | undefined; element?: Element | undefined; suffix?: string | undefined };

const fold = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
/** What stands between a title and the name of a site. */
const separator = /\s*[_|｜«»]\s*|\s+[-–—·•:：@]+\s+|-{2,}|\s*::\s*/;

/** Choose the title: the heading that the head's title begins with, else that title without the site's name. */
export function readHeadline(document: Document, claimed: string | undefined, site: string | undefined): Headline {
  const whole = oneLine(document.querySelector('head > title')?.textContent ?? document.title);
  const base = claimed ?? whole;
  if (!base) return {};
  const suffix = whole?.split(separator).slice(1).at(-1);
  const exact = longest(document, text => text === fold(base) || isCut(fold(base), text));
  if (exact) return { ...exact, suffix };
  const longer = longest(document, text => fold(base).length > 3 && text.startsWith(fold(base)));
  const parts = base.split(separator);
  const isSite = (part: string | undefined) => part !== undefined && [site, suffix].includes(part);
  const title = claimed
    ? isSite(parts.at(-1)) && parts.length > 1
      ? cut(base, parts)
      : base
    : parts.find(p => !isSite(p));
  return { title, element: longer?.element, suffix };
}

function longest(document: Document, fits: (text: string) => boolean): { title: string; element: Element } | undefined {
  let best: { title: string; element: Element } | undefined;
  for (const element of document.querySelectorAll('h1, h2, h3, [class*="title" i], [id*="title" i]')) {
    if ((element.textContent?.length ?? 0) > 400) continue;
    const title = oneLine(shownText(element));
    if (!title || title.length < 2 || !fits(fold(title))) continue;
    if (!best || title.length > best.title.length) best = { title, element };
  }
  return best;
}

/** `Title_Channel_Site` begins with the title, and goes on with a separator. */
function isCut(base: string, text: string): boolean {
  if (text.length < 4 || !base.startsWith(text)) return false;
  const rest = base.slice(text.length);
  return /^(?:[_|｜«»@·•]|::|--|[-–—].{2,24}$)/.test(rest);
}

function cut(base: string, parts: string[]): string {
  const last = parts.at(-1) ?? '';
  return base.slice(0, base.length - last.length).replace(/[\s_|｜«»\-–—·•:：@]+$/, '');
}
