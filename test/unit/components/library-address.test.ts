import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, doorOf, listBehind, type Narrowing, narrowingIn } from '@/components/library/address';
import { platformIds } from '@/lib/model/roll';

const whole: Narrowing = { query: '', isTrash: false };
const partsOf = (address: string) => address.split('/').slice(2) as [string?, string?];

test('a list says in its address what it is narrowed to, and is read from it again', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 });
  const narrowing = fc.record(
    {
      query: fc.string({ unit: 'grapheme' }),
      isTrash: fc.boolean(),
      platform: fc.constantFrom(...platformIds),
      authorId: text,
      tag: text,
    },
    { requiredKeys: ['query', 'isTrash'] },
  );
  fc.assert(
    fc.property(narrowing, fc.option(text, { nil: undefined }), (narrowing, openId) => {
      const address = addressOf(narrowing, openId);
      // Neither the router nor the browser may find a meaning of its own in it.
      expect(address).toMatch(/^\/library(?:\/[^/?#\s]+){0,2}$/);
      const [part, words] = partsOf(address);
      expect(narrowingIn(part, words)).toEqual(narrowing);
      expect(decodeURIComponent(part ?? '')).toBe(openId ?? (words ? 'list' : ''));
    }),
  );
});

test('the addresses of menus and shortcuts mean what they meant', () => {
  expect(addressOf(whole)).toBe('/library');
  expect(addressOf(whole, 'bilibili:BV1')).toBe('/library/bilibili%3ABV1');
  expect(narrowingIn('trash', undefined)).toEqual({ ...whole, isTrash: true });
  for (const part of [undefined, 'search', 'export-today', 'bilibili:BV1']) {
    expect(narrowingIn(part, undefined)).toEqual(whole);
  }
  expect(['search', 'trash', 'export-today', 'bilibili:BV1'].map(doorOf)).toEqual([
    'search',
    'trash',
    'export-today',
    undefined,
  ]);
});

test('words that are unknown or broken are passed over', () => {
  const said = 'q=%E4%B8&platform=nowhere&tag=&author&colour=blue&&=&%';
  expect(narrowingIn('list', said)).toEqual({ ...whole, query: '�' });
});

test('behind a post lies the list it was opened from; a link to one says nothing of the list', () => {
  const narrowing: Narrowing = { query: '咖啡 50%', isTrash: true, tag: '竞品/饮品' };
  expect(listBehind(addressOf(narrowing, 'bilibili:BV1'))).toBe(addressOf(narrowing));
  expect(listBehind('/library/trash')).toBe(addressOf({ ...whole, isTrash: true }));
  expect(listBehind('/library')).toBe('/library');
  expect(listBehind('/library/bilibili%3ABV1')).toBeUndefined();
  expect(listBehind('/calendar/list/q=a')).toBeUndefined();
});
