import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Filed } from './scenario.ts';

/** One answer of the site, as it is given. */
export type SavedAnswer = { url: string; method: string; body: string; type: string; status: number };

/** All that a scenario's site answers: the document at the page's address, and what the page then asks for, in order. */
export type SavedPage = { html?: string | undefined; answers: SavedAnswer[] };

/** Read the files that a scenario names. */
export function loadPage({ folder, html, responses = [] }: Filed): SavedPage {
  const load = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    html: html && load(html),
    answers: responses.map(({ url, method = 'GET', file, type = 'application/json', status = 200 }) => ({
      url,
      method,
      body: load(file),
      type,
      status,
    })),
  };
}
