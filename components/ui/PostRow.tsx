import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { sayTime } from '@/lib/metrics/say-time';
import type { Metric as MetricName } from '@/lib/model/capture';
import type { Post } from '@/lib/model/post';
import type { Amount } from '@/lib/model/reading';
import { Checkbox } from './Checkbox';
import { Metric } from './Metric';
import { PlatformBadge } from './PlatformBadge';
import { mainMetricOf, titleOf, writerOf } from './post-facts';
import { StoredCover } from './StoredCover';
import { useClock } from './use-clock';

type PostRowProps = {
  post: Post;
  /** What is shown in place of the plain title: the same, with what was searched for marked. */
  title?: ReactNode;
  selected: boolean;
  onSelect: (range: boolean) => void;
  onOpen: () => void;
  onFocus: () => void;
  isOpen?: boolean;
  /** Under the numbers: tags, whether it is kept. */
  below?: ReactNode;
  /** At the right: the acts for this row alone. */
  acts?: ReactNode;
};

const others: readonly MetricName[] = ['views', 'likes', 'saves', 'comments', 'shares'];

/** In a row the day will do; to two days, no weekday is said. */
const coarse = ({ value, step }: Amount): Amount => ({ value, step: Math.max(step, 172_800_000) });

/** One post in a list: picture, two lines of title, who and when, the numbers that matter. */
export function PostRow(props: PostRowProps) {
  const { post, selected } = props;
  const t = useWords();
  const clock = useClock();
  const title = titleOf(post) ?? t('untitled');
  const main = mainMetricOf(post.platform);
  const shown = others.filter(metric => metric !== main && post.latest[metric]).slice(0, 3);
  return (
    <article
      className={clsx(
        'flex gap-1 border-b py-2.5 pr-2 pl-1 transition-colors',
        selected ? 'bg-wash' : props.isOpen ? 'bg-sunken' : 'bg-raised hover:bg-paper',
      )}
    >
      <Checkbox
        checked={selected}
        label={t('select', { title })}
        onChange={(_, range) => props.onSelect(range)}
        className="mt-1.5"
      />
      <StoredCover post={post} className="mt-0.5 mr-2 h-[54px] w-[72px]" />
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <button
          type="button"
          data-main
          onClick={props.onOpen}
          onFocus={props.onFocus}
          className="line-clamp-2 rounded-small text-left font-medium hover:text-primary"
        >
          {props.title ?? title}
        </button>
        <p className="flex min-w-0 items-center gap-1.5 text-small text-soft">
          <PlatformBadge platform={post.platform} />
          <span className="truncate">{writerOf(post) ?? t('unknown')}</span>
          {post.times?.publishedAt && (
            <span className="shrink-0">· {sayTime(coarse(post.times.publishedAt), clock)}</span>
          )}
        </p>
        <p className="flex max-h-[18px] flex-wrap items-center gap-x-3 overflow-hidden text-small">
          {post.platform !== 'generic' && (
            <Metric metric={main} platform={post.platform} reading={post.latest[main]} strong />
          )}
          {shown.map(metric => (
            <Metric key={metric} metric={metric} platform={post.platform} reading={post.latest[metric]} />
          ))}
        </p>
        {props.below}
      </div>
      {props.acts && <div className="flex shrink-0 flex-col items-center">{props.acts}</div>}
    </article>
  );
}
