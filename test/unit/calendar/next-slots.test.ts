import { expect, test } from 'vitest';
import { addDays, nextSlots, wallClock } from '@/lib/calendar/next-slots';

test('the next free usual times follow the clock', () => {
  expect(nextSlots({ date: '2026-11-21', time: '19:05' }, [], 3)).toEqual([
    { date: '2026-11-21', time: '20:00' },
    { date: '2026-11-22', time: '08:00' },
    { date: '2026-11-22', time: '20:00' },
  ]);
});

test('a slot that is taken, or just beginning, is passed over', () => {
  const taken = [{ date: '2026-11-22', time: '08:00' }, { date: '2026-11-22' }];
  expect(nextSlots({ date: '2026-11-21', time: '20:00' }, taken, 1)).toEqual([{ date: '2026-11-22', time: '20:00' }]);
});

test('days are counted over months, leap days and changes of the clock', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  expect(addDays('2026-11-21', -21)).toBe('2026-10-31');
});

test('the wall clock is that of the zone, half hours included', () => {
  const moment = Date.UTC(2026, 10, 21, 18, 40);
  expect(wallClock(moment, 'Asia/Shanghai')).toEqual({ date: '2026-11-22', time: '02:40' });
  expect(wallClock(moment, 'Asia/Kolkata')).toEqual({ date: '2026-11-22', time: '00:10' });
  expect(wallClock(Date.UTC(2026, 10, 21, 16), 'Asia/Shanghai')).toEqual({ date: '2026-11-22', time: '00:00' });
});
