import { Parser } from 'htmlparser2';

/** An element of a document and where it stands in the text. */
export type Markup = {
  name: string;
  attributes: Record<string, string>;
  /** Of the start tag, and of what stands between the tags. */
  start: number;
  inside: number;
  insideEnd: number;
  end: number;
  /** The words in it, scripts and styles apart. */
  words: string;
  parent: Markup | undefined;
  children: Markup[];
};

const silent = /^(?:script|style|noscript|template)$/;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** Every element of a document, in its order. */
export function readMarkup(html: string): Markup[] {
  const all: Markup[] = [];
  const open: Markup[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const parent = open.at(-1);
        const end = parser.endIndex + 1;
        const element: Markup = {
          name,
          attributes: { ...attributes },
          start: parser.startIndex,
          inside: end,
          insideEnd: end,
          end,
          words: '',
          parent,
          children: [],
        };
        parent?.children.push(element);
        all.push(element);
        open.push(element);
      },
      ontext(words) {
        if (open.some(({ name }) => silent.test(name))) return;
        for (const element of open) element.words += words;
      },
      onclosetag(_name, isImplied) {
        const element = open.pop();
        if (!element || empty.test(element.name)) return;
        // What the next tag closes ends before it.
        element.insideEnd = Math.max(element.inside, parser.startIndex);
        element.end = isImplied ? element.insideEnd : parser.endIndex + 1;
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return all;
}

/** Elements that stand beside each other and are made alike: same name, same classes. */
export function alikeOf(element: Markup): Markup[] {
  const { name, attributes, parent } = element;
  return (parent?.children ?? []).filter(each => each.name === name && each.attributes.class === attributes.class);
}

/** An element and those it lies in, the nearest first, as many as asked for; never the document's own parts. */
export function elementsAround(element: Markup, most: number): Markup[] {
  const around: Markup[] = [];
  for (let each: Markup | undefined = element; each && around.length < most; each = each.parent) {
    if (!/^(?:html|head|body)$/.test(each.name)) around.push(each);
  }
  return around;
}
