import { expect, test } from 'vitest';
import type { PlatformInfo } from '../../lib/model/platform-info';
import { roll, switchIds } from '../../lib/model/roll';
import { code, files, read, shipped } from './files';

/** A platform's own: its file, the folder of what that cannot hold, and its line of the roll. */
const own = /^lib\/(?:platforms\/|model\/roll\.ts$)/;

/** What is built into the extension, and what builds it. */
const others = [
  ...shipped.filter(file => !own.test(file)),
  ...files.filter(file => /^(?:public\/.*\.json|[^/]*\.(?:ts|json)|entrypoints\/.*\.html)$/.test(file)),
];

/** Ids, names and hosts. Words of one letter are letters far more often: those are looked for by themselves. */
const words = switchIds.flatMap(id => {
  const { name, origins, centre = [], home }: PlatformInfo = roll[id];
  const hosts = [...origins, ...centre, home].map(address => new URL(address.replace('*.', '')).hostname);
  return [id, name.zh, name.en, ...hosts.map(host => host.replace(/^(?:www|m)\./, ''))];
});
const long = [...new Set(words.filter(word => word.length > 1))];
const letters = [...new Set(words.filter(word => word.length === 1))];

/** Places where such a letter is just that: a key of the keyboard, a mark in an index. */
const onlyLetters = ["components/ui/list-actions.ts: 'x'", "lib/db/facets.ts: 'x'"];

test('nothing but its own file and its line of the roll names a platform', () => {
  expect(long.length).toBeGreaterThan(40);
  expect(others.length).toBeGreaterThan(150);
  const named = others.flatMap(file => {
    const text = /\.json$/.test(file) ? read(file) : code(file);
    const lower = text.toLowerCase();
    return long.filter(word => lower.includes(word.toLowerCase())).map(word => `${file}: ${word}`);
  });
  expect(named).toEqual([]);
});

test('nor one whose name is a letter', () => {
  const asWord = new RegExp(`(['"\`])(?:${letters.join('|')})\\1|[{,]\\s*(?:${letters.join('|')}):`, 'g');
  const named = others.flatMap(file => (code(file).match(asWord) ?? []).map(found => `${file}: ${found}`));
  expect([...new Set(named)].sort()).toEqual([...onlyLetters].sort());
});
