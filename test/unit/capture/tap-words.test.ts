import { expect, expectTypeOf, test } from 'vitest';
import * as tap from '@/entrypoints/tap.content/words';
import * as reader from '@/lib/capture/tap-words';

test('the tap and the reader ring the same bell and speak the same words', () => {
  expect(tap.doorbell).toBe(reader.doorbell);
  expectTypeOf<tap.ToTap>().toEqualTypeOf<reader.ToTap>();
  expectTypeOf<tap.CopyData>().toEqualTypeOf<reader.CopyData>();
  expectTypeOf<tap.FromTap>().toEqualTypeOf<reader.FromTap>();
});
