import { expect, test } from 'vitest';
import { dateFormat, numberFormat } from '@/lib/metrics/formats';

test('the same language and options give the same format, others another', () => {
  const day = { day: 'numeric', timeZone: 'UTC' } as const;
  expect(dateFormat('en', day)).toBe(dateFormat('en', { ...day }));
  expect(dateFormat('zh-CN', day).format(0)).toBe('1日');
  expect(dateFormat('en', day).format(0)).toBe('1');
  expect(dateFormat('en', { ...day, timeZone: 'America/New_York' }).format(0)).toBe('31');
  expect(numberFormat('en')).toBe(numberFormat('en', {}));
  expect(numberFormat('de').format(1234.5)).toBe('1.234,5');
});
