import { oneLine } from '../platforms/define';

/** What stands beside a headline: its words, a name that a label gives, names that the markup gives. */
export type Byline = {
  /** The pieces of text behind the headline, up to the body, joined by `¦`. */
  words: string;
  labelled?: string | undefined;
  marked: string[];
  /** `time[datetime]` beside the headline. */
  moments: string[];
};

const silent = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|OPTION|TEXTAREA|SVG)$/i;
const lead = /summary|digest|abstract|desc|lead|intro|excerpt|subtitle|deck|dek/i;

/** Read what stands between a headline and its article. */
export function readByline(headline: Element): Byline {
  const document = headline.ownerDocument;
  const walker = document.createTreeWalker(document.body, 5, node =>
    node.nodeType === 1 && silent.test(node.nodeName) ? 2 : 1,
  );
  walker.currentNode = headline;
  const pieces: string[] = [];
  const moments: string[] = [];
  const marked: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node && length < 500 && pieces.length < 80; node = walker.nextNode()) {
    if (node.nodeType === 1) {
      const moment = (node as Element).getAttribute('datetime');
      if (moment && node.nodeName === 'TIME' && !isChange(node as Element)) moments.push(moment);
      continue;
    }
    const text = headline.contains(node) ? undefined : oneLine(node.nodeValue ?? '');
    if (!text) continue;
    // A long piece is the body, unless it is the lead.
    if (text.length > 60 && !isLead(node, text)) break;
    if (text.length > 60) continue;
    if (hint(node)) marked.push(text);
    pieces.push(text);
    length += text.length;
  }
  return {
    words: pieces.join(' ¦ '),
    labelled: readLabel(pieces),
    marked,
    moments: moments.length ? moments : momentsAbove(headline),
  };
}

/** Where a post was never changed, its one time is marked as both (`published updated`). */
function isChange({ className }: Element): boolean {
  return /updated|modified/i.test(className) && !/publish/i.test(className);
}

/** A time that stands above a headline is its own, where it is the only one of their article. */
function momentsAbove(headline: Element): string[] {
  const article = headline.closest('article, [itemtype*="Article"], [itemtype*="BlogPosting"]');
  const times = [...(article?.querySelectorAll('time[datetime]') ?? [])].filter(time => !isChange(time));
  const moments = new Set(times.map(time => time.getAttribute('datetime') ?? ''));
  const isAbove = times[0] && (times[0].compareDocumentPosition(headline) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return isAbove && moments.size === 1 && article?.querySelectorAll('h1').length === 1 ? [...moments] : [];
}

function isLead(node: Node, text: string): boolean {
  return /^(?:摘要|导读|导语|核心提示|编者按)/.test(text) || lead.test(namesOf(node));
}

/** The names that the page's maker gave to the element around a text, and to the one around that. */
function namesOf(node: Node): string {
  const elements = [node.parentElement, node.parentElement?.parentElement];
  return elements
    .map(one => `${one?.className} ${one?.id} ${one?.getAttribute('itemprop')} ${one?.getAttribute('rel')}`)
    .join(' ');
}

function hint(node: Node): boolean {
  return /(?:^|[\s_-])(?:author|byline|writer)(?:s|name|[\s_-]|$)/i.test(
    namesOf(node).replace(/([a-z])([A-Z])/g, '$1-$2'),
  );
}

const label =
  /(?:^|[\s¦|｜])(?:作\s*者|撰文|撰稿人?|文字?(?=\s*[:：/／])|记者(?=\s*[:：/／]))(?:\s*[:：/／]\s*¦?\s*|\s*¦\s*)(?!\s*¦?\s*(?:责任|责编|编辑|来源|发布|时间))([^¦|｜:：]{2,30}?)\s*(?=[¦|｜]|$|来源|编辑|责编|责任|摄影|图\s*[/／]|\d{4})/;
const english =
  /(?:^|¦)\s*(?:By|Written by|Author:)\s*¦?\s+((?:[A-Z][\p{L}.'’-]*)(?:\s+[A-Z][\p{L}.'’-]*){1,3})\s*(?=[¦|,]|$)/u;
const reporter = /^\S{0,10}记者[\s:：]+\S{2,8}(?:[\s、]\S{2,4}){0,3}$/;

function readLabel(pieces: string[]): string | undefined {
  const words = pieces.join(' ¦ ');
  return (label.exec(words)?.[1] ?? english.exec(words)?.[1])?.trim() ?? pieces.find(piece => reporter.test(piece));
}
