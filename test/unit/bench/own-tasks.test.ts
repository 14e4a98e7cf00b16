import { expect, test } from 'vitest';
import { readTasks, type Slice } from '../../bench/own-tasks';

const ours = { origin: 'chrome-extension://made-up/', frame: 'F' };
/** Times in ms; half of them spent by the processor. */
const slice = (name: string, ts: number, dur: number, data?: { url: string; frame?: string }): Slice => ({
  ...{ name, ph: 'X', pid: 1, tid: 1, ts: ts * 1000, dur: dur * 1000, tdur: dur * 500 },
  ...(data && { args: { data } }),
});
const call = (ts: number, dur: number, url: string, frame = 'F') => slice('FunctionCall', ts, dur, { url, frame });
const own = 'chrome-extension://made-up/x.js';

test('a task of ours counts as a whole, with what it leads to', () => {
  const slices = [slice('RunTask', 0, 10), call(2, 6, own), call(3, 1, own)];
  expect(readTasks(slices, ours)).toEqual([{ busy: 5, lasted: 10 }]);
});

test('of a task of the page only our functions count, with all that they call', () => {
  const slices = [
    slice('RunTask', 0, 20),
    call(1, 4, 'https://x.com/main.js'),
    call(6, 4, own),
    call(7, 2, 'https://x.com/main.js'),
    call(12, 2, own),
  ];
  expect(readTasks(slices, ours)).toEqual([{ busy: 3, lasted: 6 }]);
});

test('a function of ours that the page leads to is ours; other frames and threads are not', () => {
  const slices = [
    slice('RunTask', 0, 20),
    call(1, 9, 'https://x.com/main.js'),
    call(2, 4, own),
    slice('RunTask', 30, 5),
    call(31, 2, own, 'another'),
    { ...slice('RunTask', 40, 5), tid: 2 },
    slice('RunTask', 50, 5),
  ];
  expect(readTasks(slices, ours)).toEqual([{ busy: 2, lasted: 4 }]);
});
