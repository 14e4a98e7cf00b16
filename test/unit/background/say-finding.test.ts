import { expect, test } from 'vitest';
import { sayFinding, sayUnknownPage } from '@/entrypoints/background/say-finding';
import type { FieldGone } from '@/lib/analysis/fields-gone';
import { createWords, languages } from '@/lib/i18n/i18n';
import { type HealthField, healthFields } from '@/lib/model/health';

const gone = (field: HealthField): FieldGone => ({
  is: 'field-gone',
  kind: 'post',
  field,
  missing: 15,
  share: 0.925,
  of: 40,
});

test('the icon says it as the panel does, in both languages', () => {
  expect(sayFinding('weixin', gone('views'), 'zh-CN')).toBe(
    '公众号·帖子：最近 15 条都没读到“阅读”，之前 40 条里有 93% 读得到。',
  );
  expect(sayFinding('x', gone('account.followers'), 'en')).toBe(
    'X, Post: none of the last 15 captures gave “Account: Followers”; of 40 before, 93% did.',
  );
  for (const language of languages) {
    const t = createWords(language).t;
    const kind = t('platforms:kinds.feed');
    const unknown = { is: 'layout-unknown', kind: 'feed', pages: 3, at: 0 } as const;
    expect(sayFinding('x', unknown, language)).toBe(t('health:unknown', { platform: 'X', kind, pages: 3 }));
    expect(sayUnknownPage(language)).toBe(t('health:thisUnknown'));
  }
});

test('every field has a name, and no hole stays open', () => {
  for (const language of languages) {
    for (const field of healthFields) expect(sayFinding('x', gone(field), language)).not.toMatch(/\{\{|undefined|“”/);
  }
});
