import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { EmbeddedState, Platform } from '../platforms/define';
import { readState } from './embedded-states';
import type { TapLink } from './tap-link';
import type { Visit } from './visit';

/** How often the live object is asked for in one visit, until it tells something. */
const maxQuestions = 5;

export type States = {
  /** Ask the page's world for live objects, as long as this visit has nothing from them. */
  ask(visit: Visit): Promise<void>;
};

/**
 * Read the states embedded in this document: as its scripts arrive, once each. They tell of the first page alone;
 * after an in-page navigation only the live objects are asked for.
 */
export function startStates(
  platform: Platform,
  ctx: ContentScriptContext,
  tap: TapLink,
  first: { visit: Visit; isFresh: boolean; current(): Visit },
): States {
  const waiting = new Set(platform.states);
  const variables = new Map<EmbeddedState, Record<string, unknown>>();
  const told = new WeakMap<Visit, Set<EmbeddedState>>();
  const asked = new WeakMap<Visit, number>();

  const toldTo = (visit: Visit) => {
    const states = told.get(visit) ?? new Set();
    told.set(visit, states);
    return states;
  };
  const give = (state: EmbeddedState, value: unknown, visit: Visit) => {
    const page = visit.page();
    if (!page?.kind || !state.on.includes(page.kind)) return;
    try {
      if (visit.add(state.read(value, page), 'state')) toldTo(visit).add(state);
    } catch (error) {
      visit.complain(`state ${JSON.stringify(state.from)}: ${String(error)}`);
    }
  };

  const readScript = (script: HTMLScriptElement) => {
    for (const state of waiting) {
      if (!first.visit.address || !state.on.includes(first.visit.address.kind)) continue;
      try {
        const value = readState(state.from, script);
        if (value === undefined) continue;
        if ('variables' in state.from) {
          variables.set(state, { ...variables.get(state), ...(value as object) });
        } else {
          waiting.delete(state);
          give(state, value, first.visit);
        }
      } catch (error) {
        first.visit.complain(`state ${JSON.stringify(state.from)}: ${String(error)}`);
      }
    }
  };

  const finish = () => {
    observer.disconnect();
    for (const [state, value] of variables) give(state, value, first.visit);
    waiting.clear();
  };

  // The observer is told of a script before the script runs, so that a page that clears up behind itself is too late.
  const observer = new MutationObserver(records => {
    if (first.current() !== first.visit) return;
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLScriptElement) readScript(node);
    }
  });
  ctx.onInvalidated(() => observer.disconnect());

  if (platform.states.length && first.isFresh) {
    for (const script of document.scripts) readScript(script);
    if (document.readyState === 'loading') {
      observer.observe(document, { childList: true, subtree: true });
      ctx.addEventListener(document, 'DOMContentLoaded', finish, { once: true });
    } else {
      finish();
    }
  }

  return {
    async ask(visit) {
      const times = asked.get(visit) ?? 0;
      const kind = visit.address?.kind;
      if (!kind || times >= maxQuestions) return;
      asked.set(visit, times + 1);
      for (const state of platform.states) {
        if (!state.live || !state.on.includes(kind) || toldTo(visit).has(state)) continue;
        const value = await tap.readState(state.live);
        if (first.current() !== visit) return;
        if (value !== undefined) give(state, value, visit);
      }
    },
  };
}
