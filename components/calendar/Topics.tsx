import { OutLink } from '@/components/ui/OutLink';
import { webAddress } from '@/components/ui/open-page';
import { PlatformBadge, usePlatformName } from '@/components/ui/PlatformBadge';
import { useClock } from '@/components/ui/use-clock';
import { useWords } from '@/lib/i18n/use-words';
import { sayCount } from '@/lib/metrics/counts';
import { sayTime } from '@/lib/metrics/say-time';
import type { Reading } from '@/lib/model/reading';
import type { TopicLink } from '@/lib/model/topic';

/** As coarse as it was shown, and in doubt where it was. */
const sayHeat = (heat: Reading, language: string) =>
  sayCount(heat, language, { about: true, short: true }) + (heat.unverified ? ' ?' : '');

/** The hot topics a plan takes up, each as its list showed it when the idea was had. */
export function Topics({ topics }: { topics: readonly TopicLink[] }) {
  const t = useWords();
  const clock = useClock();
  const name = usePlatformName();
  if (topics.length === 0) return null;
  return (
    <section aria-label={t('calendar:topics')}>
      <h2 className="mb-1 text-small font-medium text-soft">{t('calendar:topics')}</h2>
      <ul className="m-0 flex list-none flex-col gap-1 p-0">
        {topics.map(({ platform, title, url, rank, heat, seenAt }) => {
          const page = webAddress(url);
          const facts = [
            name(platform),
            ...(rank === undefined ? [] : [t('today:rank', { rank })]),
            ...(heat ? [t('today:heat', { heat: sayHeat(heat, clock.language) })] : []),
            ...(seenAt === undefined ? [] : [sayTime({ value: seenAt, step: 60_000 }, clock)]),
          ];
          return (
            <li
              key={`${platform} ${title}`}
              className="flex min-h-11 items-center gap-3 rounded-card border bg-raised p-2"
            >
              <PlatformBadge platform={platform} bare large />
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 break-words">{title}</span>
                <span className="block text-small text-soft">{facts.join(' · ')}</span>
              </span>
              {page && <OutLink href={page} label={t('today:openTopic', { title })} bare />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
