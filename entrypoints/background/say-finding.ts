import type { Finding } from '../../lib/analysis/health';
import { health as en } from '../../lib/i18n/en/health';
import { platforms as enPlatforms } from '../../lib/i18n/en/platforms';
import { fill } from '../../lib/i18n/fill';
import { health as zh } from '../../lib/i18n/zh-CN/health';
import { platforms as zhPlatforms } from '../../lib/i18n/zh-CN/platforms';
import { accountDictionary, metricDictionary } from '../../lib/metrics/dictionary';
import type { AccountMetric, Metric } from '../../lib/model/capture';
import type { HealthField } from '../../lib/model/health';
import { roll, type SwitchId } from '../../lib/model/roll';

type Language = 'zh-CN' | 'en';

const catalogues = { 'zh-CN': { health: zh, platforms: zhPlatforms }, en: { health: en, platforms: enPlatforms } };

/** What is wrong with a platform's pages in one sentence, as the panel says it. */
export function sayFinding(platform: SwitchId, finding: Finding, language: Language): string {
  const { health, platforms } = catalogues[language];
  const where = { platform: roll[platform].name[short(language)], kind: platforms.kinds[finding.kind] };
  if (finding.is === 'layout-unknown') return fill(health.unknown, { ...where, pages: finding.pages });
  const { missing, of, share, field } = finding;
  const percent = `${Math.round(share * 100)}%`;
  return fill(health.gone, { ...where, missing, of, share: percent, field: nameOf(field, platform, language) });
}

/** The same of the page in view alone. */
export function sayUnknownPage(language: Language): string {
  return catalogues[language].health.thisUnknown;
}

function nameOf(field: HealthField, platform: SwitchId, language: Language): string {
  const { fields, account, ofAccount } = catalogues[language].health;
  if (field in fields) return fields[field as keyof typeof fields];
  const word = field.replace(/^account\./, '');
  if (word in account) return account[word as keyof typeof account];
  const isAccount = word !== field;
  const { name, local } = isAccount ? accountDictionary[word as AccountMetric] : metricDictionary[word as Metric];
  const metric = (local?.[platform] ?? name)[short(language)];
  return isAccount ? fill(ofAccount, { metric }) : metric;
}

const short = (language: Language) => (language === 'en' ? 'en' : 'zh');
