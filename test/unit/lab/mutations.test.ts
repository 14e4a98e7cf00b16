import { describe, expect, test } from 'vitest';
import { seeded } from '../../generate/random';
import { mutations } from '../../lab/mutants';
import type { Mutation } from '../../lab/mutation';
import type { SavedPage } from '../../lab/saved-page';
import { madeUp } from './made-up';

const bytes = ({ html, answers }: SavedPage) => JSON.stringify([html, answers]);
const seeds = Array.from({ length: 30 }, (_, seed) => seed);
const named = (name: string): Mutation => {
  const found = mutations.find(mutation => mutation.name === name);
  if (!found) throw new Error(name);
  return found;
};
const all = (name: string) => seeds.map(seed => named(name).mutate(madeUp, seeded(seed)));

describe.each(mutations)('$name', mutation => {
  test('changes the page, each time', () => {
    expect(mutation.applies(madeUp)).toBe(true);
    for (const seed of seeds) {
      expect(bytes(mutation.mutate(madeUp, seeded(seed)).page), `seed ${seed}`).not.toBe(bytes(madeUp));
    }
  });

  test('gives the same bytes for the same seed, and leaves the page it was given alone', () => {
    const before = bytes(madeUp);
    for (const seed of seeds) {
      const copy = structuredClone(madeUp);
      expect(mutation.mutate(copy, seeded(seed))).toEqual(mutation.mutate(madeUp, seeded(seed)));
    }
    expect(bytes(madeUp)).toBe(before);
  });
});

test('each mutation has a name of its own', () => {
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
});

test('an empty page can only be cut, or be asked for a login', () => {
  const blank = { ...madeUp, html: '', answers: [], expect: {} };
  expect(mutations.filter(mutation => mutation.applies(blank)).map(({ name }) => name)).toEqual(['login-wall']);
});

test('a dropped or nulled key leaves data that can still be read', () => {
  for (const { page } of [...all('drop-key'), ...all('null-key'), ...all('change-type'), ...all('look-alike')]) {
    expect(() => JSON.parse(page.answers[0]?.body ?? '')).not.toThrow();
    const state = /window\.__STATE__ = (.*);<\/script>/.exec(page.html ?? '')?.[1] ?? '';
    expect(() => JSON.parse(state)).not.toThrow();
  }
});

test('a count said as people read it is expected as coarse as it now is', () => {
  const { truth } = named('localised-number').mutate(madeUp, seeded(1));
  const likes = truth?.posts?.items?.[0]?.metrics as Record<string, unknown>;
  expect(['2.3万', '2.4万']).toContain((likes.likes as { shown: string })?.shown ?? '2.3万');
  expect(all('localised-number').some(({ page }) => /2\.3万/.test(bytes(page)))).toBe(true);
});

test('a title that lost its element may be gone, and a text its beginning', () => {
  const lost = all('drop-node').filter(({ page }) => !page.html?.includes('清晨六点'));
  expect(lost.length).toBeGreaterThan(0);
  for (const { truth } of lost) expect(truth?.posts?.items?.[0]?.text).toBe('');
});

test('what is stale has another id, and its figures are others', () => {
  for (const { page } of all('stale-state')) {
    const state = /window\.__STATE__ = (.*);<\/script>/.exec(page.html ?? '')?.[1] ?? '';
    const { note } = JSON.parse(state) as { note: { id: string; stats: { likes: number } } };
    expect(note.id).toMatch(/^[0-9a-f]{24}$/);
    expect(note.id).not.toBe('64aa11bb22cc33dd44ee55ff');
    expect(note.stats.likes).not.toBe(23456);
    expect(page.html).toContain('/note/64aa11bb22cc33dd44ee55ff');
  }
});

test('what is reordered is all there still', () => {
  const letters = (page: SavedPage) => [...bytes(page)].sort().join('');
  for (const { page } of all('reorder')) expect(letters(page)).toBe(letters(madeUp));
});

test('an item that is there twice is there whole', () => {
  for (const { page } of all('duplicate-item')) expect(bytes(page).length).toBeGreaterThan(bytes(madeUp).length + 10);
});
