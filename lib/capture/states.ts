import type { EmbeddedState, Platform } from '../platforms/define';
import { readState, type VariablesReader } from './embedded-states';
import type { Life } from './life';
import type { TapLink } from './tap-link';
import type { Visit } from './visit';

/** How often the live object is asked for in one visit, until it tells something. */
const maxQuestions = 5;

export type States = {
  /** Ask the page's world for live objects, as long as this visit has nothing from them. */
  ask(visit: Visit): Promise<void>;
  /** The page corrected its own address before the operator did anything: what the document holds belongs to it still. */
  giveAgain(visit: Visit): void;
  /** The operator went on: what the document holds is of a page that is gone. */
  forget(): void;
};

/**
 * Read the states embedded in this document: as its scripts arrive, once each. They tell of the first page alone;
 * after an in-page navigation only the live objects are asked for.
 */
export function startStates(
  platform: Platform,
  life: Life,
  tap: TapLink,
  current: () => Visit,
  isFresh: boolean,
  readVariables?: VariablesReader,
): States {
  const values = new Map<EmbeddedState, unknown>();
  const told = new WeakMap<Visit, Set<EmbeddedState>>();
  const asked = new WeakMap<Visit, number>();

  const isFor = (state: EmbeddedState, visit: Visit) => visit.address && state.on.includes(visit.address.kind);
  const isTold = (state: EmbeddedState, visit: Visit) => told.get(visit)?.has(state);
  const careful = (state: EmbeddedState, visit: Visit, work: () => void) => {
    try {
      work();
    } catch (error) {
      visit.complain(`state ${JSON.stringify(state.from)}: ${error}`);
    }
  };
  const give = (state: EmbeddedState, value: unknown, visit: Visit) => {
    const page = visit.page();
    if (!page || !isFor(state, visit)) return;
    careful(state, visit, () => {
      if (visit.add(state.read(value, page), 'state')) told.set(visit, (told.get(visit) ?? new Set()).add(state));
    });
  };

  const readScript = (script: HTMLScriptElement) => {
    const visit = current();
    for (const state of platform.states) {
      const inParts = 'variables' in state.from;
      if (!isFor(state, visit) || (values.has(state) && !inParts)) continue;
      careful(state, visit, () => {
        const value = readState(state.from, script, readVariables);
        if (value === undefined) return;
        values.set(state, inParts ? { ...(values.get(state) as object), ...(value as object) } : value);
        if (!inParts) give(state, value, visit);
      });
    }
  };

  /**
   * A script arrives in as many pieces as the line brings, and is told of with the first: it is whole once something
   * follows it, or once it took itself out of the document, which a page that clears up behind itself lets it do.
   */
  const growing = new Set<HTMLScriptElement>();
  const take = (script: HTMLScriptElement) => {
    const mayGrow = document.readyState === 'loading' && script.isConnected && !isFollowed(script);
    if (mayGrow) growing.add(script);
    else readScript(script);
    return !mayGrow;
  };
  const takeGrown = () => {
    for (const script of growing) if (take(script)) growing.delete(script);
  };

  const finish = () => {
    observer.disconnect();
    takeGrown();
    for (const [state, value] of values) if ('variables' in state.from) give(state, value, current());
  };

  const observer = new MutationObserver(records => {
    takeGrown();
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLScriptElement) take(node);
    }
  });
  life.onEnd(() => observer.disconnect());

  if (platform.states.length && isFresh) {
    for (const script of document.scripts) take(script);
    if (document.readyState === 'loading') {
      observer.observe(document, { childList: true, subtree: true });
      life.addEventListener(document, 'DOMContentLoaded', finish, { once: true });
    } else {
      finish();
    }
  }

  return {
    async ask(visit) {
      const times = asked.get(visit) ?? 0;
      const live = platform.states.filter(state => state.live && isFor(state, visit) && !isTold(state, visit));
      if (!live.length || times >= maxQuestions) return;
      asked.set(visit, times + 1);
      for (const state of live) {
        const value = await tap.readState(state.live ?? '');
        if (current() !== visit) return;
        if (value !== undefined) give(state, value, visit);
      }
    },
    giveAgain(visit) {
      for (const [state, value] of values) give(state, value, visit);
    },
    forget() {
      values.clear();
    },
  };
}

function isFollowed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
