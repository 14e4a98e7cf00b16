import clsx from 'clsx';
import {
  Bookmark,
  Clapperboard,
  Coins,
  Eye,
  Heart,
  Lock,
  type LucideIcon,
  MessageCircle,
  MessagesSquare,
  MousePointerClick,
  Quote,
  Repeat2,
  Sparkles,
  Timer,
  UserPlus,
} from 'lucide-react';
import { Popover } from 'radix-ui';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo } from '@/lib/metrics/say-time';
import type { Metric as MetricName } from '@/lib/model/capture';
import type { Reading } from '@/lib/model/reading';
import type { PlatformId } from '@/lib/model/roll';
import { QuestionMark } from './QuestionMark';
import { nameOfMetric, noteOfMetric, sayMetric, sayPrecision } from './say-metric';
import { useClock } from './use-clock';

const pictures: Record<MetricName, LucideIcon> = {
  views: Eye,
  impressions: Sparkles,
  likes: Heart,
  comments: MessageCircle,
  shares: Repeat2,
  quotes: Quote,
  saves: Bookmark,
  danmaku: MessagesSquare,
  coins: Coins,
  looks: Sparkles,
  followersGained: UserPlus,
  clickRate: MousePointerClick,
  completionRate: Clapperboard,
  averageWatch: Timer,
};

type MetricProps = {
  metric: MetricName;
  platform: PlatformId;
  reading: (Reading & { seenAt: number }) | undefined;
};

/** A number in a row of numbers: a picture, the value, and on rest what it means, how fresh it is and whence. */
export function Metric({ metric, platform, reading, strong }: MetricProps & { strong?: boolean }) {
  const t = useWords();
  const { language, now } = useClock();
  const Picture = pictures[metric];
  const value = sayMetric(metric, reading, language, true);
  const name = nameOfMetric(metric, language, platform);
  const facts = reading
    ? [
        `${name} ${sayMetric(metric, reading, language)}`,
        t('seenAgo', { ago: sayAgo(reading.seenAt, now, language) }),
        t(`metrics:sources.${reading.source}`),
      ]
    : [`${name} ${t('metrics:notShown')}`];
  return (
    <span
      title={facts.join(' · ')}
      className={clsx(
        'inline-flex items-center gap-1 whitespace-nowrap',
        strong ? 'font-semibold text-ink' : 'text-soft',
      )}
    >
      <Picture className="size-3.5 shrink-0 opacity-80" aria-hidden />
      <span className="sr-only">{name}</span>
      {value}
      <Marks reading={reading} />
    </span>
  );
}

/** What must be seen without a press: that a number is in doubt, that it is for its owner's eyes only. */
function Marks({ reading }: { reading: Reading | undefined }) {
  const t = useWords();
  return (
    <>
      <QuestionMark reading={reading} why={t('metrics:unverified')} />
      {reading?.source === 'centre' && (
        <span title={t('metrics:own')}>
          <Lock className="ml-0.5 inline size-3 text-soft" aria-hidden />
          <span className="sr-only">{t('metrics:private')}</span>
        </span>
      )}
    </>
  );
}

/** A number that can be pressed for what is known of it: as shown, how precise, when and where it was read. */
export function MetricTile({ metric, platform, reading }: MetricProps) {
  const t = useWords();
  const { language, now } = useClock();
  const value = sayMetric(metric, reading, language, true);
  const name = nameOfMetric(metric, language, platform);
  const note = noteOfMetric(metric, language, platform);
  return (
    <Popover.Root>
      <Popover.Trigger className="flex min-w-0 flex-col items-start rounded-control px-2 py-1 text-left hover:bg-sunken">
        <span className="text-tiny whitespace-nowrap text-soft">{name}</span>
        <span className="text-title font-semibold">
          {value}
          <Marks reading={reading} />
        </span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          collisionPadding={8}
          sideOffset={4}
          aria-label={name}
          className="animate-fade z-50 max-w-64 rounded-card border bg-raised p-3 text-small shadow-float"
        >
          {reading ? (
            <dl className="m-0 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 [&_dd]:m-0 [&_dt]:text-soft">
              <dt>{t('metrics:shown')}</dt>
              <dd>{reading.shown ?? sayMetric(metric, reading, language)}</dd>
              <dt>{t('metrics:precision')}</dt>
              <dd>{sayPrecision(metric, reading, language, t)}</dd>
              <dt>{t('metrics:seen')}</dt>
              <dd>{sayAgo(reading.seenAt, now, language)}</dd>
              <dt>{t('metrics:source')}</dt>
              <dd>{t(`metrics:sources.${reading.source}`)}</dd>
            </dl>
          ) : (
            t('metrics:notShown')
          )}
          {note && <p className="mt-1 text-soft">{note}</p>}
          {reading?.unverified && <p className="mt-1 text-warn">{t('metrics:unverified')}</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
