import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runTour, type Tour } from './tour';

const folder = mkdtempSync(join(tmpdir(), 'caifeng-tour-'));
let tour: Tour;

beforeAll(async () => {
  tour = await runTour(folder);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const of = (id: string) => tour.figures.find(({ platform }) => platform === id);

test('the tour sees three platforms, and keeps, tags and plans what it says', () => {
  expect(tour.figures.map(({ platform }) => platform).sort()).toEqual(['bilibili', 'x', 'xiaohongshu']);
  expect(of('xiaohongshu')).toMatchObject({ seen: 16, complete: 1, kept: 12, tagged: 4, planned: 1 });
  expect(of('bilibili')).toMatchObject({ seen: 5, kept: 0, tagged: 0, planned: 0 });
  expect(of('x')).toMatchObject({ seen: 8, kept: 0, tagged: 0, planned: 0 });
});

test('a day later every whole number has changed, and no rounded one that rounding explains', () => {
  // Of the twelve posts looked at twice, those under 10,000 likes are shown to the last digit, and all of them grew.
  expect(of('xiaohongshu')?.changes).toBe(9);
  expect(of('xiaohongshu')?.readings).toBeGreaterThanOrEqual(16 + 9);
});

test('every step leaves a picture', () => {
  expect(tour.pictures.length).toBeGreaterThanOrEqual(12);
  expect(tour.pictures.filter(path => !existsSync(path))).toEqual([]);
});
