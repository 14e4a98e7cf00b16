import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, describe, expect, test } from 'vitest';
import { roll } from '@/components/app/roll';
import { type ActionGroup, ActionsProvider, useActions } from '@/components/ui/actions';
import { createWords } from '@/lib/i18n/i18n';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Hands that allow everything and write down what was asked of them. */
function recorder(asked: string[], state = { isSo: false }) {
  return new Proxy({} as Record<string, unknown>, {
    get: (_, name) => {
      if (/^is[A-Z]/.test(String(name))) return state.isSo;
      const answer = (...values: unknown[]) => asked.push([String(name), ...values].join(' '));
      // Conditions compare what they read with 0, or ask whether it is there: a large number passes both.
      return Object.assign(answer, { valueOf: () => 99 });
    },
  });
}

function Place({ group, hands }: { group: ActionGroup<never>; hands: unknown }) {
  useActions(group, hands as never);
  return group.dialog ? <div role="dialog">open</div> : null;
}

let root: Root | undefined;

async function open(group: ActionGroup<never>, hands: unknown) {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () =>
    root?.render(
      <ActionsProvider>
        <Place group={group} hands={hands} />
      </ActionsProvider>,
    ),
  );
}

function press(key: string, target: EventTarget = document.body) {
  const parts = key.split('+');
  const event = new KeyboardEvent('keydown', {
    key: parts.at(-1) ?? '',
    shiftKey: parts.includes('Shift'),
    ctrlKey: parts.includes('Mod'),
    bubbles: true,
    cancelable: true,
  });
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
});

describe('the roll of actions', () => {
  const words = createWords('zh-CN');

  test('each action has its own id in its place, and words in both languages', () => {
    for (const { where, label, actions } of roll) {
      expect(new Set(actions.map(action => action.id)).size, where).toBe(actions.length);
      for (const key of [label, ...actions.map(action => action.label)]) {
        expect(words.exists(key), key).toBe(true);
        expect(words.exists(key, { lng: 'en' }), key).toBe(true);
      }
    }
  });

  test('no key means two things in one place, and none is hidden by those that work everywhere', () => {
    const everywhere = roll.find(group => group.where === 'everywhere')?.actions.flatMap(action => action.keys) ?? [];
    expect(everywhere.length).toBeGreaterThan(5);
    for (const { where, actions, dialog } of roll.filter(group => group.where !== 'everywhere')) {
      const keys = actions.filter(action => action.can === undefined).flatMap(action => action.keys);
      expect(new Set(keys).size, where).toBe(keys.length);
      // `/` searches everywhere; in the library it goes to the box that is already there.
      const twice = keys.filter(key => everywhere.includes(key) && key !== '/');
      expect(dialog ? [] : twice, where).toEqual([]);
    }
  });

  for (const group of roll) {
    test(`every key of “${group.where}” does something`, async () => {
      const asked: string[] = [];
      const state = { isSo: false };
      await open(group, recorder(asked, state));
      for (const key of new Set(group.actions.flatMap(action => action.keys))) {
        const before = asked.length;
        // Some only make sense in one state of the view, as restoring does in the trash.
        state.isSo = false;
        const isHeard = press(key);
        state.isSo = true;
        expect(isHeard || press(key), `${group.where} ${key}`).toBe(true);
        expect(asked.length, `${group.where} ${key}`).toBeGreaterThan(before);
      }
    });
  }

  test('letters typed into a field are letters', async () => {
    const asked: string[] = [];
    const group = roll.find(group => group.where === 'page')!;
    await open(group, recorder(asked));
    const field = document.body.appendChild(document.createElement('input'));
    expect(press('s', field)).toBe(false);
    expect(asked).toEqual([]);
  });

  test('a box that was ticked takes no letters away', async () => {
    const asked: string[] = [];
    await open(roll.find(group => group.where === 'page')!, recorder(asked));
    const box = document.body.appendChild(document.createElement('input'));
    box.type = 'checkbox';
    expect(press('s', box)).toBe(true);
    expect(asked).toEqual(['keep']);
  });

  test('a view behind an open dialog hears nothing', async () => {
    const asked: string[] = [];
    await open(roll.find(group => group.where === 'page')!, recorder(asked));
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    document.body.append(dialog);
    expect(press('s')).toBe(false);
    expect(asked).toEqual([]);
  });
});
