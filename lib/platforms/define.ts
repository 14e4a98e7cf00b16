import type { FoundAccount, FoundComment, FoundPost, FoundTopic } from '../model/capture';
import type { PageKind, PageState } from '../model/page';
import type { Amount } from '../model/reading';
import type { SwitchId } from '../model/roll';

/** What an address says, by itself, of the page behind it. */
export type Address = {
  kind: PageKind;
  /** On a post's page the post's externalId; on a profile the account's id or handle; on a search the words. */
  id?: string | undefined;
};

/** The page a reader reads for. Pure readers get the clock, the zone and the language here. */
export type Page = Address & {
  url: URL;
  /** Epoch ms of the page's clock. */
  now: number;
  /** IANA zone of the browser. Platforms that print their own zone's time ignore it. */
  zone: string;
  /** BCP 47 language of the page (`html[lang]`, or the browser's). */
  language: string;
  /** The post on screen as a more trusted reading of this visit named it (`Found.open`), where the address does not. */
  open?: string | undefined;
};

/** What one reading found. Everything absent is simply not said; `state` only where the reading proves it. */
export type Found = {
  posts?: FoundPost[];
  accounts?: FoundAccount[];
  comments?: FoundComment[];
  /** How many comments the page says the open post has. */
  commentTotal?: Amount;
  /** The lines of a hot list, in its order. */
  topics?: FoundTopic[];
  /** What the page turned out to be: a login wall's code, a deleted post, a list that is truly empty. */
  state?: PageState;
  /** The externalId of the post on screen, where the address does not tell (a swiped video). */
  open?: string;
};

/** Answers of the page's own requests, copied by the tap. */
export type Tap = {
  /** Tested against the full request address; also compiled into the pattern the tap copies by, so no flags but `i`. */
  url: RegExp;
  /** The pages on which this answer is what the operator looks at. Elsewhere it is dropped unread. */
  on: readonly PageKind[];
  /** `answer` is the parsed JSON (bare integers of 16 and more digits arrive as strings). */
  read(answer: unknown, page: Page, request: URL): Found;
};

/** State embedded in the document by inline scripts. */
export type EmbeddedState = {
  /**
   * Where it is: `assign` finds `…name = {literal}` in an inline script, `element` the text of a script element by
   * selector, `variables` the top-level `var name = …` and `window.name = …` of inline scripts, as one object by name.
   */
  from: { assign: string } | { element: string; decode?: 'uri' } | { variables: readonly string[] };
  on: readonly PageKind[];
  /**
   * The state goes stale on in-page navigation: a reader must find the page's id in it, or return nothing.
   * Literals arrive as plain values (`undefined` kept absent, `new Set([…])` as an array, `JsDecode('…')` decoded).
   */
  read(state: unknown, page: Page): Found;
  /** The path of the live object in the page's world (`__INITIAL_STATE__.note`), read where the script text is stale. */
  live?: string;
};

/** What the document itself shows: meta, JSON-LD, elements. Readers scope every query to one item. */
export type DocumentReader = {
  source: 'meta' | 'dom';
  on: readonly PageKind[];
  read(document: Document, page: Page): Found;
};

export type Platform = {
  id: SwitchId;
  /** The page behind an address, by the address alone; nothing for parts of the site that hold no content. */
  address(url: URL): Address | undefined;
  taps: readonly Tap[];
  states: readonly EmbeddedState[];
  documents: readonly DocumentReader[];
  /** What the document says of itself before anything is read: a login wall, a challenge, a deleted post. */
  condition?(document: Document, page: Page): PageState | undefined;
  /** The images that show a post's cover: the element and its externalId, found in the live document. */
  covers?(document: Document, page: Page): { externalId: string; image: HTMLImageElement }[];
};

export function definePlatform(platform: Platform): Platform {
  return platform;
}

/**
 * What is at a path of a page's own data: a state says `likedCount`, answers of the same site `liked_count`. A list of a
 * hundred posts asks thousands of times, so nothing is made on the way.
 */
export function at(value: unknown, ...path: string[]): unknown {
  let part = value;
  for (let step = 0; step < path.length; step++) {
    if (typeof part !== 'object' || part === null) return undefined;
    const whole = part as Record<string, unknown>;
    const key = path[step] ?? '';
    part = whole[key] ?? whole[underscored(key)];
  }
  return part;
}

const spelt = new Map<string, string>();

function underscored(key: string): string {
  const known = spelt.get(key);
  if (known !== undefined) return known;
  const other = key.replace(/[A-Z]/g, '_$&').toLowerCase();
  // Some keys are ids of a page; in a tab that stays open for days they must not add up.
  if (spelt.size < 1_000) spelt.set(key, other);
  return other;
}

/** The list, or nothing to walk through. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** Words that are there: blank ones, and what is no text, say nothing. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim()) || undefined;

/** A whole web address. */
export const webOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^https?:\/\//.test(value) ? value : undefined;

/** The texts of a list, nothing where there is none. */
export function textsOf(values: readonly unknown[]): string[] | undefined {
  const texts = values.flatMap(value => textOf(value) ?? []);
  return texts.length ? texts : undefined;
}

/** A copy to take apart, in a document that is nowhere shown: within the page's own it would ask for its images again. */
export const copyOf = (element: Element): Element =>
  element.ownerDocument.implementation.createHTMLDocument('').importNode(element, true);

/** The words of the first element that the selector finds in here. */
export const textIn = (element: ParentNode | null | undefined, selector: string): string | undefined =>
  textOf(element?.querySelector(selector)?.textContent);

const blocks =
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL';
const isBlock = new Set(blocks.split(' '));
const isSilent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'svg', 'TEXTAREA', 'SELECT', 'BUTTON']);

/** The words of an element in reading order, each block on a line of its own; scripts and controls say nothing. */
export function shownText(element: Node): string {
  let text = '';
  const visit = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue?.replace(/\s+/g, ' ') ?? '';
    if (node.nodeType !== 1 && node.nodeType !== 11) return;
    if (isSilent.has(node.nodeName)) return;
    const block = isBlock.has(node.nodeName);
    if (block) text += '\n';
    for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
    if (block) text += '\n';
  };
  visit(element);
  return tidy(text);
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', yen: '¥' };

/** The words of a piece of HTML that came as a string: tags dropped, entities decoded once. */
export function plainText(html: string): string {
  const bare = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<\/?([a-z][a-z0-9]*)\b[^>]*>/gi, (_tag, name: string) => (isBlock.has(name.toUpperCase()) ? '\n' : ''));
  return tidy(decodeEntities(bare));
}

/** `&amp;` → `&`, once: what was written twice stays written once. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A title or a name as a page gives it: entities decoded, white space folded, nothing where there is nothing. */
export function oneLine(words: string | undefined): string | undefined {
  const text = decodeEntities(words ?? '');
  return tidy(text).replace(/\s+/g, ' ') || undefined;
}

/** The address of an image or a profile, as text; what starts with `//` is https. */
export function webAddress(link: string | undefined): string | undefined {
  const whole = decodeEntities(link ?? '').replace(/^\/\//, 'https://');
  return /^https?:\/\/./.test(whole) ? whole : undefined;
}

function tidy(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}
