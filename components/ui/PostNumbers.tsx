import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { type KnownParts, ratiosOf } from '@/lib/analysis/ratios-of';
import { readAuthor } from '@/lib/db/authors';
import { authorIdOf } from '@/lib/db/facts';
import { type Numbers, partNumbers } from '@/lib/db/public';
import { useWords } from '@/lib/i18n/use-words';
import { metricDictionary } from '@/lib/metrics/dictionary';
import { type Metric, metrics } from '@/lib/model/capture';
import type { History, Post } from '@/lib/model/post';
import type { Reading } from '@/lib/model/reading';
import type { PlatformId } from '@/lib/model/roll';
import { MetricTile } from './Metric';
import { Ratios } from './Ratios';
import { Trends } from './Trends';
import { useLive } from './use-live';

/** A post's numbers as everybody sees them, and apart from them what only the owner of its account is shown. */
export function PostNumbers({ post, history }: { post: Post; history?: History | undefined }) {
  const { platform } = post;
  const { open, own } = partNumbers(post, history);
  const isPublic = (metric: Metric) => metricDictionary[metric].visible[platform] === 'public';
  const authorId = authorIdOf(post);
  const author = useLive(async () => (authorId ? readAuthor(authorId) : undefined), [authorId]);
  // A marked account has readings of its own; of others the post itself tells.
  const [last] = [post.followers?.at(-1), author?.series.followers?.at(-1)]
    .filter(run => run !== undefined)
    .sort((a, b) => b.last - a.last);
  const followers: KnownParts = last ? { followers: { ...last, seenAt: last.last } } : {};
  const isOwn = (parts: readonly Reading[]) => parts.some(({ source }) => source === 'centre');
  return (
    <>
      <Tiles
        platform={platform}
        numbers={open}
        shown={metrics.filter(metric => open.latest[metric] || isPublic(metric))}
      />
      <Ratios platform={platform} ratios={ratiosOf({ ...open.latest, ...followers }, platform)} />
      <OwnNumbers platform={platform} numbers={own}>
        <Ratios
          platform={platform}
          ratios={ratiosOf({ ...open.latest, ...followers, ...own.latest }, platform, isOwn)}
        />
      </OwnNumbers>
    </>
  );
}

type NumbersProps = { platform: PlatformId; numbers: Numbers };

function OwnNumbers({ platform, numbers, children }: NumbersProps & { children: ReactNode }) {
  const t = useWords();
  const shown = metrics.filter(metric => numbers.latest[metric]);
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('metrics:own')} className="flex flex-col gap-1 rounded-card border border-dashed p-3">
      <h2 className="flex items-center gap-1.5 text-small font-medium">
        <Lock className="size-3.5 text-soft" aria-hidden />
        {t('metrics:own')}
      </h2>
      <p className="text-small text-soft">{t('metrics:ownHint')}</p>
      <Tiles platform={platform} numbers={numbers} shown={shown} />
      {children}
    </section>
  );
}

function Tiles({ platform, numbers, shown }: NumbersProps & { shown: readonly Metric[] }) {
  if (shown.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <div className="-mx-2 grid grid-cols-[repeat(auto-fit,minmax(72px,1fr))] gap-y-1">
        {shown.map(metric => (
          <MetricTile key={metric} metric={metric} platform={platform} reading={numbers.latest[metric]} />
        ))}
      </div>
      <Trends platform={platform} series={numbers.series} />
    </div>
  );
}
