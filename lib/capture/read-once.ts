import type { PageReport } from '../model/capture';
import type { EmbeddedState, Platform } from '../platforms/define';
import { readState } from './embedded-states';
import { type Finds, joinFinds, noFinds } from './finds';
import { readDocument } from './read-document';
import { readVariables } from './variables';
import { type Surroundings, startVisit } from './visit';

export type ReadOnce = Finds & { report: PageReport | undefined };

/** What a platform's readers make of a document alone, as it stands: its embedded states, then what it shows. */
export function readOnce(platform: Platform, document: Document, url: URL, surroundings: Surroundings): ReadOnce {
  let told: ReadOnce = { ...noFinds(), report: undefined };
  const visit = startVisit({
    ...{ id: 'once.1', url, platform, late: false, surroundings },
    deliver: (report, finds) => {
      told = { ...joinFinds(told, finds), report };
    },
  });
  for (const [state, value] of statesIn(document, platform)) {
    const page = visit.page();
    if (!page || !state.on.includes(page.kind)) continue;
    try {
      visit.add(state.read(value, page), 'state');
    } catch (error) {
      visit.complain(String(error));
    }
  }
  readDocument(platform, document, visit);
  visit.settle();
  return told;
}

/** Whether one of the platform's readers takes something from this script. */
export function holdsState(platform: Platform, script: HTMLScriptElement): boolean {
  return platform.states.some(({ from }) => stateIn(from, script) !== undefined);
}

function statesIn(document: Document, platform: Platform): Map<EmbeddedState, unknown> {
  const values = new Map<EmbeddedState, unknown>();
  for (const state of platform.states) {
    for (const script of Array.from(document.scripts)) {
      const value = stateIn(state.from, script);
      if (value === undefined) continue;
      // Variables come in parts; of the others the first that is there counts.
      if ('variables' in state.from) values.set(state, { ...(values.get(state) as object), ...(value as object) });
      else if (!values.has(state)) values.set(state, value);
    }
  }
  return values;
}

function stateIn(from: EmbeddedState['from'], script: HTMLScriptElement): unknown {
  try {
    return readState(from, script, readVariables);
  } catch {
    // What cannot be read holds nothing that a reader could take.
    return undefined;
  }
}
