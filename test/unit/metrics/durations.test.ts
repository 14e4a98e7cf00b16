// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDuration } from '@/lib/metrics/durations';
import { anyText } from './any-text';

test.each([
  ['4:01', 241],
  ['0:07', 7],
  ['75:30', 4530],
  ['01:02:03', 3723],
  ['０４：０１', 241],
  ['PT4M1S', 241],
  ['PT1H', 3600],
  ['PT12.5S', 12.5],
  ['4分01秒', 241],
  ['1小时2分3秒', 3723],
  ['2分钟', 120],
])('%j is %d seconds', (text, seconds) => {
  expect(readDuration(text)).toBe(seconds);
});

test.each(['', '--', '4', '4:1', '4:61', '1:75:00', 'PT', 'P1D', '直播中', '12:00 AM', '1:2:3:4'])(
  '%j is no length',
  text => {
    expect(readDuration(text)).toBeUndefined();
  },
);

test('a length written as players write it reads back, and no text throws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 359_999 }), anyText, (seconds, any) => {
      const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
      const tail = `${String(s).padStart(2, '0')}`;
      expect(readDuration(h ? `${h}:${String(m).padStart(2, '0')}:${tail}` : `${m}:${tail}`)).toBe(seconds);
      expect(['number', 'undefined']).toContain(typeof readDuration(any));
    }),
  );
});
