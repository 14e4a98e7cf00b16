import { describe, expect, test } from 'vitest';
import { en } from '@/lib/i18n/en/all';
import { createWords, namespaces } from '@/lib/i18n/i18n';
import { zhCN } from '@/lib/i18n/zh-CN/all';
import { guessLanguage } from '@/lib/model/language';

function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner] as [string, string]] : leaves(inner, `${path}${key}.`),
  );
}

const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort();

describe('the two languages', () => {
  test('every catalogue is a namespace', () => {
    expect(Object.keys(zhCN).sort()).toEqual([...namespaces].sort());
    expect(Object.keys(en).sort()).toEqual([...namespaces].sort());
  });

  test('have the same keys, with the same holes to fill', () => {
    const chinese = new Map(leaves(zhCN));
    const english = new Map(leaves(en).filter(([key]) => !key.endsWith('_one')));
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, holes(english.get(key) ?? '')]).toEqual([key, holes(text)]);
  });

  test('say something everywhere', () => {
    for (const [key, text] of [...leaves(zhCN), ...leaves(en)]) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  test('English text holds no Chinese, save what is quoted from a platform', () => {
    for (const [key, text] of leaves(en)) expect([key, /\p{Script=Han}/u.test(text)]).toEqual([key, false]);
  });

  test('change at once, plural forms included', async () => {
    const words = createWords('zh-CN');
    expect(words.t('app:firstRun.start', { count: 2 })).toContain('2 个平台');
    await words.changeLanguage('en');
    expect(words.t('app:firstRun.start', { count: 1 })).toBe('Switch on 1 platform and start');
    expect(words.t('app:firstRun.start', { count: 3 })).toBe('Switch on 3 platforms and start');
  });

  test('follow the browser until the operator chooses', () => {
    expect(guessLanguage(['zh-TW', 'en'])).toBe('zh-CN');
    expect(guessLanguage(['de', 'zh'])).toBe('en');
    expect(guessLanguage([])).toBe('zh-CN');
  });
});
