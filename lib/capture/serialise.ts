/** How the parts of a document are written; nothing for what is left out. */
export type Hand = {
  text(words: string): string;
  attribute(element: Element, name: string, value: string): string | undefined;
  script(script: HTMLScriptElement): string | undefined;
  isLeftOut(element: Element): boolean;
};

const isVoid = new Set('AREA BASE BR COL EMBED HR IMG INPUT LINK META SOURCE TRACK WBR'.split(' '));
/** Their text stands in the document as it is. */
const isRaw = new Set('STYLE NOSCRIPT XMP IFRAME NOEMBED NOFRAMES PLAINTEXT'.split(' '));

/** A document as the text that a server would have sent for it to become what it is now. */
export function serialise(document: Document, hand: Hand): string {
  const parts = ['<!doctype html>\n'];
  const write = (node: Node): void => {
    if (node.nodeType === 3) {
      const parent = node.parentNode?.nodeName ?? '';
      const words = hand.text(node.nodeValue ?? '');
      parts.push(isRaw.has(parent) ? words : escaped(words, /[&<>\u00a0]/g));
    }
    if (node.nodeType === 1) writeElement(node as Element);
  };
  const writeElement = (element: Element) => {
    if (hand.isLeftOut(element)) return;
    const name = element.localName;
    const script = element.nodeName === 'SCRIPT' ? hand.script(element as HTMLScriptElement) : '';
    if (script === undefined) return;
    parts.push(`<${name}`);
    for (const { name, value } of Array.from(element.attributes)) {
      const said = hand.attribute(element, name, value);
      if (said !== undefined) parts.push(` ${name}="${escaped(said, /[&"\u00a0]/g)}"`);
    }
    parts.push('>');
    if (isVoid.has(element.nodeName)) return;
    if (element.nodeName === 'SCRIPT') parts.push(script);
    else for (const child of Array.from(childrenOf(element))) write(child);
    parts.push(`</${name}>`);
  };
  if (document.documentElement) writeElement(document.documentElement);
  return parts.join('');
}

function childrenOf(element: Element): NodeListOf<ChildNode> {
  return ('content' in element && element.nodeName === 'TEMPLATE' ? (element as HTMLTemplateElement).content : element)
    .childNodes;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\u00a0': '&nbsp;' };

function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, sign => entities[sign] ?? sign);
}
