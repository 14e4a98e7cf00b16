import { readLiteral } from './literal';

export type Node = Record<string, unknown>;

/** Every object of the page's JSON-LD blocks, also those of a `@graph`. A block that is broken says what it can. */
export function readJsonLd(document: Document): Node[] {
  const nodes: Node[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    // Older templates wrap the block in comments, whose brackets are none of it.
    const text = (script.textContent ?? '').replace(/<!--|<!\[CDATA\[|\]\]>|-->/g, ' ');
    const start = text.search(/[[{]/);
    if (start !== -1) collect(readBlock(text, start), nodes);
  }
  return nodes;
}

function readBlock(text: string, start: number): unknown {
  try {
    return readLiteral(text, start)?.value;
  } catch {
    // A block that breaks off says nothing, and what else the page says of itself still counts.
    return undefined;
  }
}

function collect(value: unknown, nodes: Node[]): void {
  if (Array.isArray(value)) for (const item of value) collect(item, nodes);
  else if (typeof value === 'object' && value !== null) {
    nodes.push(value as Node);
    collect((value as Node)['@graph'], nodes);
  }
}

/** The types of an object, without the vocabulary's address. */
export function typesOf(node: Node): string[] {
  return [node['@type']].flat().map(type => String(type ?? '').replace(/^.*[/#:]/, ''));
}
