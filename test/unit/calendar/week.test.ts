import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { dueOf } from '../../../lib/calendar/due';
import { addDays } from '../../../lib/calendar/next-slots';
import { firstDayOf, type Weekday, weekOf } from '../../../lib/calendar/week';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

test('a week has seven days in a row, begins on its first day and holds the date', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: 1, max: 7 }), (date, first) => {
      const week = weekOf(date, first as Weekday);
      expect(week).toHaveLength(7);
      expect(week).toContain(date);
      expect(new Date(`${week[0]}T00:00:00Z`).getUTCDay() || 7).toBe(first);
      expect(week.slice(1)).toEqual(week.slice(0, 6).map(day => addDays(day, 1)));
    }),
  );
});

test('a Saturday in November 2026 lies in the week of Monday the 16th, or of Sunday the 15th', () => {
  expect(weekOf('2026-11-21', 1)[0]).toBe('2026-11-16');
  expect(weekOf('2026-11-21', 7)[0]).toBe('2026-11-15');
});

test('weeks begin on the day that was chosen, in every language', () => {
  for (const language of ['zh-CN', 'en', 'en-GB']) {
    expect(firstDayOf('monday', language)).toBe(1);
    expect(firstDayOf('sunday', language)).toBe(7);
  }
});

test('by language weeks begin on Monday in Chinese, and elsewhere as is usual there', () => {
  expect(firstDayOf('language', 'zh-CN')).toBe(1);
  expect(firstDayOf('language', 'en')).toBe(7);
  expect(firstDayOf('language', 'en-GB')).toBe(1);
});

test('where the browser does not know what is usual, weeks begin on Monday', () => {
  const Locale = vi.spyOn(Intl, 'Locale').mockImplementation(function locale() {} as never);
  expect(firstDayOf('language', 'en')).toBe(1);
  Locale.mockRestore();
});

test('what was not published by its day is late, what was published today is done', () => {
  const today = '2026-11-21';
  expect(dueOf({ date: '2026-11-20', status: 'draft' }, today)).toBe('late');
  expect(dueOf({ date: '2026-11-20', status: 'published' }, today)).toBeUndefined();
  expect(dueOf({ date: today, status: 'published' }, today)).toBe('done');
  expect(dueOf({ date: today, status: 'ready' }, today)).toBe('today');
  expect(dueOf({ date: '2026-11-22', status: 'idea' }, today)).toBe('tomorrow');
  expect(dueOf({ date: '2026-11-28', status: 'idea' }, today)).toBe('soon');
  expect(dueOf({ date: '2026-11-29', status: 'idea' }, today)).toBeUndefined();
  expect(dueOf({ status: 'idea' }, today)).toBe('undated');
});
