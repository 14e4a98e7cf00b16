import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob, relative } from 'node:path';

/** A count or moment as a scenario expects it: exact, as coarse as it was shown, or certainly absent. */
export type Expected = number | { value: number; step?: number; open?: boolean; shown?: string } | null;

/** One thing that must be captured. Only the fields it lists are checked. */
export type Item = Record<string, unknown> & { id?: string; handle?: string; name?: string; title?: string };
export const nouns = ['posts', 'accounts', 'comments', 'topics'] as const;
export type Noun = (typeof nouns)[number];
export type Expectation = { state?: string } & { [N in Noun]?: { count?: number; total?: number; items?: Item[] } };

/** A saved page and what must be captured from it. README.md says what each field means. */
export type Scenario = {
  platform: string;
  kind: string;
  page: string;
  html?: string;
  responses?: { url: string; method?: string; file: string; type?: string; status?: number }[];
  seenAt: string;
  timezone: string;
  locale: string;
  source?: { how?: string };
  expect: Expectation;
  unsure?: (string | { path: string })[];
};

/** A scenario and where it lies: `path` is relative to the folder the lab was given. */
export type Filed = Scenario & { path: string; folder: string };

export type Selection = { only?: string | undefined; platforms?: string[] | undefined; kinds?: string[] | undefined };

/** Every selected scenario under a folder, in the order of their paths. */
export function listScenarios(root: string, { only, platforms, kinds }: Selection = {}): Filed[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(file => /(^|[\\/])scenario\.json$/.test(file))
    .map(file => join(root, file, '..'))
    .sort()
    .map(folder => ({ ...readScenario(folder), folder, path: relative(root, folder) }))
    .filter(({ path }) => !only || matchesGlob(path, only))
    .filter(({ platform }) => !platforms || platforms.includes(platform))
    .filter(({ kind }) => !kinds || kinds.includes(kind));
}

/** Whether the scenario shows a page as the site served it, not a fragment or an answer alone. */
export function isWholePage({ html, source }: Scenario): boolean {
  return Boolean(html) && !/minimal document|fragment|container|composed|rebuil|excerpt/i.test(source?.how ?? '');
}

function readScenario(folder: string): Scenario {
  const scenario = JSON.parse(readFileSync(join(folder, 'scenario.json'), 'utf8')) as Scenario;
  for (const word of ['platform', 'kind', 'page', 'seenAt', 'timezone', 'locale', 'expect'] as const) {
    if (!scenario[word]) throw new Error(`${folder}/scenario.json does not say its ${word}.`);
  }
  return scenario;
}
