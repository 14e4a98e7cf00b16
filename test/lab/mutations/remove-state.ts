import { edited } from '../edits.ts';
import type { Mutation, Original } from '../mutation.ts';
import { tellingPieces } from '../page-data.ts';

/** The document no longer holds its data: every script that said something expected is empty. What is left is as it was. */
export const removeState: Mutation = {
  name: 'remove-state',
  applies: page => scriptsOf(page).length > 0,
  mutate(page) {
    const { html = '' } = page;
    const edits = scriptsOf(page).map(({ inside, insideEnd }) => ({ start: inside, end: insideEnd, text: '' }));
    return { page: { ...page, html: edited(html, edits) } };
  },
};

const scriptsOf = (page: Original) => tellingPieces(page).flatMap(({ scripts }) => scripts);
