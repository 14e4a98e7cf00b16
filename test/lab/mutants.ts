import { seeded } from '../generate/random.ts';
import { oneOf } from './aim.ts';
import type { Mutant, Mutation, Original } from './mutation.ts';
import { breakData } from './mutations/break-data.ts';
import { changeType } from './mutations/change-type.ts';
import { cutShort } from './mutations/cut-short.ts';
import { dropKey } from './mutations/drop-key.ts';
import { dropNode } from './mutations/drop-node.ts';
import { duplicateItem } from './mutations/duplicate-item.ts';
import { localisedNumber } from './mutations/localised-number.ts';
import { loginWall } from './mutations/login-wall.ts';
import { lookAlike } from './mutations/look-alike.ts';
import { nullKey } from './mutations/null-key.ts';
import { removeState } from './mutations/remove-state.ts';
import { renameClasses } from './mutations/rename-classes.ts';
import { reorder } from './mutations/reorder.ts';
import { staleState } from './mutations/stale-state.ts';
import { loadPage } from './saved-page.ts';
import type { Filed } from './scenario.ts';

/** All the ways to change a page. */
export const mutations: readonly Mutation[] = [
  renameClasses,
  dropNode,
  reorder,
  lookAlike,
  nullKey,
  dropKey,
  localisedNumber,
  changeType,
  loginWall,
  duplicateItem,
  breakData,
  cutShort,
  removeState,
  staleState,
];

/** One changed page to be shown; it can be made again from its scenario, its mutation's name and its seed. */
export type Planned = { scenario: Filed; mutation: string; seed: number };

/**
 * So many mutations for each scenario, spread evenly over the kinds: always those that apply and were had least. A
 * scenario to which fewer kinds apply gets them again with the next seeds.
 */
export function planMutants(scenarios: readonly Filed[], count: number, seed: number): Planned[] {
  const had = new Map(mutations.map(({ name }) => [name, 0]));
  return scenarios.flatMap(scenario => {
    const page = originalOf(scenario);
    const random = seeded(mix(seed, scenario.path));
    const names = mutations.filter(mutation => mutation.applies(page)).map(({ name }) => name);
    const times = new Map<string, number>();
    return Array.from({ length: count }, (): Planned => {
      const least = (key: (name: string) => number, from: string[]) => {
        const low = Math.min(...from.map(key));
        return from.filter(name => key(name) === low);
      };
      const fresh = least(name => times.get(name) ?? 0, names);
      const mutation = oneOf(
        least(name => had.get(name) ?? 0, fresh),
        random,
      );
      const round = times.get(mutation) ?? 0;
      times.set(mutation, round + 1);
      had.set(mutation, (had.get(mutation) ?? 0) + 1);
      return { scenario, mutation, seed: seed + round };
    });
  });
}

/** The changed page of a scenario; nothing where the mutation does not apply to it. */
export function makeMutant({ scenario, mutation: name, seed }: Planned): Mutant | undefined {
  const mutation = mutations.find(each => each.name === name);
  if (!mutation) throw new RangeError(`There is no mutation ${name}.`);
  const page = originalOf(scenario);
  return mutation.applies(page) ? mutation.mutate(page, seeded(mix(seed, `${name} ${scenario.path}`))) : undefined;
}

const recent = new Map<Filed, Original>();

/** Pages are changed a few times in a row, and reading one takes long; there is no room for all. */
function originalOf(scenario: Filed): Original {
  const page = recent.get(scenario) ?? { ...scenario, ...loadPage(scenario) };
  recent.delete(scenario);
  recent.set(scenario, page);
  for (const oldest of [...recent.keys()].slice(0, -6)) recent.delete(oldest);
  return page;
}

/** A seed of its own for each text. */
function mix(seed: number, text: string): number {
  let mixed = seed | 0;
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return mixed;
}
