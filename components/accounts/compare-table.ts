import { nameOfAccountMetric, nameOfMetric, sayMetric } from '@/components/ui/say-metric';
import type { AccountSummary, Count } from '@/lib/analysis/account-summary';
import type { Language } from '@/lib/i18n/i18n';
import type { Words } from '@/lib/i18n/use-words';
import { type Listener, sayTime } from '@/lib/metrics/say-time';
import { accountMetrics, formats, metrics } from '@/lib/model/capture';
import type { Author } from '@/lib/model/post';
import type { Amount, Reading } from '@/lib/model/reading';
import { sayCounted } from './say-account';

/** One account of a comparison. */
export type Compared = { author: Author; summary: AccountSummary };

/** What a cell says: `text` on the screen, `value` in a sheet, where a number is a number and the unknown is empty. */
export type CompareCell = { text: string; value: string | number; note?: string };
export type CompareLine = { id: string; label: string; cells: CompareCell[] };

export type CompareVoice = Listener & {
  t: Words;
  language: Language;
  nameOf: (platform: Author['platform']) => string;
};

/** The lines of a comparison: the same for the screen and for a sheet, so that what is copied is what was seen. */
export function compareLines(all: readonly Compared[], voice: CompareVoice): CompareLine[] {
  const { t, language, nameOf } = voice;
  const line = (id: string, label: string, cellOf: (one: Compared) => CompareCell): CompareLine[] => [
    { id, label, cells: all.map(cellOf) },
  ];
  // Where platforms differ, only the common word fits all.
  const [platform, ...others] = new Set(all.map(({ author }) => author.platform));
  const common = others.length > 0 ? undefined : platform;
  const figure = (amount: Amount | undefined, metric: (typeof metrics)[number] = 'likes'): CompareCell => ({
    text: sayMetric(metric, amount, language, true),
    value: amount?.value ?? '',
  });
  const reading = (run: Reading | undefined): CompareCell => ({
    ...figure(run),
    ...(run?.unverified && { note: t('metrics:unverifiedShort') }),
  });
  return [
    ...line('platform', t('accounts:platform'), ({ author }) => words(nameOf(author.platform))),
    ...line('role', t('accounts:role'), ({ author: { role } }) => words(role ? t(`platforms:roles.${role}`) : '')),
    ...line('groups', t('groups'), ({ author }) => words((author.groups ?? []).join(t('comma')))),
    ...line('seen', t('accounts:lastSeen'), ({ summary }) =>
      words(sayTime({ value: summary.lastSeen, step: 172_800_000 }, voice)),
    ),
    ...accountMetrics
      .filter(metric => all.some(({ author }) => author.series[metric]))
      .flatMap(metric =>
        line(`account-${metric}`, nameOfAccountMetric(metric, language, common), ({ author }) =>
          reading(author.series[metric]?.at(-1)),
        ),
      ),
    ...line('change', t('accounts:followerChange'), ({ summary }) => changeCell(summary, voice)),
    ...line('week', t('accounts:posted', { days: 7 }), ({ summary }) => counted(summary.week)),
    ...line('month', t('accounts:posted', { days: 30 }), ({ summary }) => counted(summary.month)),
    ...line('known', t('accounts:known'), ({ summary }) => ({ text: String(summary.known), value: summary.known })),
    ...formats
      .filter(format => all.some(({ summary }) => summary.formats.some(one => one.format === format)))
      .flatMap(format =>
        line(`format-${format}`, t('accounts:shareOf', { format: t(`metrics:formats.${format}`) }), ({ summary }) => {
          const { share = 0 } = summary.formats.find(one => one.format === format) ?? {};
          const text = `${Math.round(share * 100)}%`;
          return summary.known > 0 ? { text, value: text } : words('');
        }),
      ),
    ...metrics
      .filter(metric => all.some(({ summary }) => summary.baselines.of[metric]))
      .flatMap(metric => {
        const name = nameOfMetric(metric, language, common);
        const baseline = ({ summary }: Compared) => summary.baselines.of[metric];
        return [
          ...line(`median-${metric}`, t('accounts:medianOf', { metric: name }), one =>
            figure(baseline(one)?.median, metric),
          ),
          ...line(`sample-${metric}`, t('accounts:sampleSize', { metric: name }), one => sample(baseline(one)?.n)),
        ];
      }),
  ];
}

/** Which figures of an account are coarse, as they were shown: a sheet's numbers do not tell. */
export function coarseOf({ author, summary }: Compared, { language }: CompareVoice): string {
  const isCoarse = (amount: Amount | undefined) => amount !== undefined && (amount.open || amount.step > 1);
  const say = (name: string, amount: Amount | undefined) =>
    `${name} ${amount?.shown ?? sayMetric('likes', amount, language)}`;
  const medians = metrics.filter(metric => isCoarse(summary.baselines.of[metric]?.median));
  return [
    ...accountMetrics
      .filter(metric => isCoarse(author.series[metric]?.at(-1)))
      .map(metric => say(nameOfAccountMetric(metric, language, author.platform), author.series[metric]?.at(-1))),
    ...medians.map(metric =>
      say(nameOfMetric(metric, language, author.platform), summary.baselines.of[metric]?.median),
    ),
  ].join('; ');
}

const words = (text: string): CompareCell => ({ text: text || '–', value: text });

function counted(count: Count | undefined): CompareCell {
  return { text: sayCounted(count), value: !count ? '' : count.low === count.high ? count.low : sayCounted(count) };
}

function sample(n: number | undefined): CompareCell {
  return n === undefined ? words('') : { text: String(n), value: n };
}

function changeCell({ followers }: AccountSummary, voice: CompareVoice): CompareCell {
  const { t, language } = voice;
  if (!followers) return words('');
  const note = t('since', { time: sayTime({ value: followers.since, step: 172_800_000 }, voice) });
  const { change, from, to } = followers;
  if (!change) return { ...words(t('withinRounding')), note };
  if (change.difference === 0) return { text: t('accounts:noChange'), value: 0, note };
  const size = { value: Math.abs(change.difference), step: Math.max(from.step, to.step) };
  const sign = change.difference > 0 ? '+' : '−';
  return { text: `${sign}${sayMetric('likes', size, language, true)}`, value: change.difference, note };
}
