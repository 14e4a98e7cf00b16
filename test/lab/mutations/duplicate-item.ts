import { holdersOf, oneOf } from '../aim.ts';
import { alikeOf, elementsAround } from '../markup.ts';
import type { Mutation, Original } from '../mutation.ts';
import { changePiece, dataOf, tellingPieces } from '../page-data.ts';
import type { SavedPage } from '../saved-page.ts';
import { tellingElements } from '../shown.ts';

/**
 * An item of a list is there twice, next to itself or at the list's end, as when a page is loaded again. It must not
 * count twice, and all else is as it was. The ranks behind it are others; of those, another value is a gap.
 */
export const duplicateItem: Mutation = {
  name: 'duplicate-item',
  applies: page => itemsOf(page).length > 0,
  mutate: (page, random) => ({
    page: oneOf(itemsOf(page), random)(random.next() < 0.5),
    unknown: /\.(?:rank|images)$/,
  }),
};

function itemsOf(page: Original): ((atEnd: boolean) => SavedPage)[] {
  return [...dataItems(page), ...elementItems(page)];
}

/** Of an array whose entries hold ids that are expected, those entries. */
function dataItems(page: Original) {
  const { ids, words } = dataOf(page).telling;
  return tellingPieces(page).flatMap(piece => {
    const named = piece.telling.filter(({ value }) => ids.has(String(value)) || words.has(String(value)));
    const items = new Set(named.flatMap(literal => [literal, ...holdersOf(literal)].filter(isEntry).slice(0, 1)));
    return [...items].map(item => (atEnd: boolean) => {
      const last = item.parent?.children.at(-1) ?? item;
      const { end } = atEnd ? last : item;
      return changePiece(piece, [{ start: end, end, text: `,${piece.text.slice(item.start, item.end)}` }]);
    });
  });
}

function isEntry({ kind, parent }: { kind: string; parent?: { kind: string } }): boolean {
  return kind === 'object' && parent?.kind === 'array';
}

function elementItems(page: Original) {
  const { html = '' } = page;
  const items = new Set(
    tellingElements(page).flatMap(element =>
      elementsAround(element, 8)
        .filter(each => each.parent && each.children.length > 0 && alikeOf(each).length > 1)
        .slice(0, 1),
    ),
  );
  return [...items].map(item => (atEnd: boolean) => {
    const end = atEnd ? (alikeOf(item).at(-1)?.end ?? item.end) : item.end;
    return { ...page, html: html.slice(0, end) + html.slice(item.start, item.end) + html.slice(end) };
  });
}
