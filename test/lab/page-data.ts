import { type Edit, edited } from './edits.ts';
import { type Telling, tellingOf, tells } from './expected-words.ts';
import { type Literal, readLiterals } from './literals.ts';
import { type Markup, readMarkup } from './markup.ts';
import type { Original } from './mutation.ts';
import type { SavedPage } from './saved-page.ts';

/** A text that holds data: an answer, or the scripts of a document. */
export type Piece = {
  text: string;
  roots: Literal[];
  /** Every literal of the roots. */
  all: Literal[];
  /** Those single values that say what is expected. */
  telling: Literal[];
  /** The scripts that those lie in. */
  scripts: Markup[];
  /** The page with other words in the place of this piece. */
  put(text: string): SavedPage;
};

export type PageData = { telling: Telling; pieces: Piece[]; markup: Markup[] };

const known = new WeakMap<Original, PageData>();

/** The data and the elements of a page, read once. */
export function dataOf(page: Original): PageData {
  const had = known.get(page);
  if (had) return had;
  const telling = tellingOf(page.expect);
  const markup = page.html === undefined ? [] : readMarkup(page.html);
  const pieces = [...answerPieces(page, telling), ...scriptPieces(page, markup, telling)];
  const data = { telling, pieces, markup };
  known.set(page, data);
  return data;
}

/** The pieces that say anything of what is expected. */
export function tellingPieces(page: Original): Piece[] {
  return dataOf(page).pieces.filter(({ telling }) => telling.length > 0);
}

/** The page with a few places of a piece changed. */
export function changePiece(piece: Piece, edits: readonly Edit[]): SavedPage {
  return piece.put(edited(piece.text, edits));
}

function answerPieces(page: Original, telling: Telling): Piece[] {
  return page.answers.flatMap((answer, at) => {
    const root = readLiterals(answer.body, 0);
    if (!root) return [];
    const put = (body: string) => ({ ...page, answers: page.answers.with(at, { ...answer, body }) });
    return [{ ...pieceOf(answer.body, [root], telling, put), scripts: [] }];
  });
}

const assignment = /(?:\b(?:var|let|const)\s+|\bwindow\.|^\s*)[\w$.]{3,}\s*=\s*(?=[[{"'\d])/gm;

function scriptPieces(page: Original, markup: readonly Markup[], telling: Telling): Piece[] {
  const { html } = page;
  if (html === undefined) return [];
  const scripts = markup.filter(({ name, attributes }) => name === 'script' && !attributes.src);
  const roots: Literal[] = [];
  const encoded: Piece[] = [];
  for (const script of scripts) {
    const { inside, insideEnd, attributes } = script;
    const text = html.slice(inside, insideEnd);
    if (/^\s*%7B%22/i.test(text)) {
      const root = readLiterals(decodeURIComponent(text), 0);
      const put = (words: string) => ({
        ...page,
        html: html.slice(0, inside) + encodeURIComponent(words) + html.slice(insideEnd),
      });
      if (root) encoded.push({ ...pieceOf(decodeURIComponent(text), [root], telling, put), scripts: [script] });
    } else if (/json/i.test(attributes.type ?? '')) {
      const root = readLiterals(html, inside);
      if (root) roots.push(root);
    } else {
      let end = inside;
      for (const found of text.matchAll(assignment)) {
        const start = inside + found.index + found[0].length;
        const root = start < end ? undefined : readLiterals(html, start);
        if (!root || root.end > insideEnd) continue;
        roots.push(root);
        end = root.end;
      }
    }
  }
  if (roots.length === 0) return encoded;
  const piece = pieceOf(html, roots, telling, words => ({ ...page, html: words }));
  const isIn = ({ inside, insideEnd }: Markup) =>
    piece.telling.some(({ start }) => start >= inside && start < insideEnd);
  return [{ ...piece, scripts: scripts.filter(isIn) }, ...encoded];
}

function pieceOf(text: string, roots: Literal[], telling: Telling, put: Piece['put']): Omit<Piece, 'scripts'> {
  const all = roots.flatMap(withAll);
  return { text, roots, all, telling: all.filter(literal => isTelling(literal, telling)), put };
}

/** A small number without a name is anything. */
function isTelling({ value, key }: Literal, telling: Telling): boolean {
  return tells(telling, value) && (key !== undefined || Number.isNaN(Number(value)) || Number(value) >= 1_000);
}

function withAll(literal: Literal): Literal[] {
  const all = [literal];
  for (let at = 0; at < all.length; at++) all.push(...(all[at]?.children ?? []));
  return all;
}
