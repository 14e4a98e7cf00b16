import type { ReactNode } from 'react';
import { useWords } from '@/lib/i18n/use-words';
import { sayAgo, sayTime } from '@/lib/metrics/say-time';
import type { Post } from '@/lib/model/post';
import { OutLink } from './OutLink';
import { PlatformBadge, usePlatformName } from './PlatformBadge';
import { type Detail, doubtedOf, missingOf, titleOf, writerOf } from './post-facts';
import { QuestionMark } from './QuestionMark';
import { StoredCover } from './StoredCover';
import { useClock } from './use-clock';

/** The head of a post's card: picture, title, who, when, and how much of it is known. */
export function PostHead({ post, author }: { post: Post; author?: ReactNode }) {
  const t = useWords();
  const clock = useClock();
  const name = usePlatformName();
  const title = titleOf(post) ?? t('untitled');
  const missing = missingOf(post);
  const doubted = doubtedOf(post);
  const list = (some: Detail[]) => some.map(detail => t(`details.${detail}`)).join(t('comma'));
  const { times, media } = post;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-3">
        <StoredCover post={post} className="h-[84px] w-28" />
        <div className="flex min-w-0 flex-1 flex-col gap-1">
          <h2 className="line-clamp-3 text-title font-semibold">{title}</h2>
          <div className="flex min-w-0 flex-wrap items-center gap-x-2 text-small text-soft">
            {author ?? <span className="truncate">{writerOf(post) ?? t('unknown')}</span>}
          </div>
        </div>
      </div>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-soft">
        <span className="flex items-center gap-1.5">
          <PlatformBadge platform={post.platform} bare />
          {name(post.platform)}
        </span>
        {media?.format && <span>{t(`metrics:formats.${media.format}`)}</span>}
        {times?.publishedAt && (
          <span title={times.publishedAt.shown}>
            {t('published', { time: sayTime(times.publishedAt, clock) })}
            <QuestionMark reading={times.publishedAt} why={t('metrics:unverifiedTime')} />
          </span>
        )}
        {times?.region && <span>{times.region}</span>}
        <span>{t('seenAgo', { ago: sayAgo(post.lastSeen, clock.now, clock.language) })}</span>
        <OutLink href={post.reopen?.url ?? post.url} label={t('openOriginal')} />
      </p>
      {post.depth === 'card' && (
        <p className="rounded-card bg-warn-wash px-3 py-2 text-small text-warn">
          <strong>{t('cardOnly')}</strong>
          {missing.length > 0 && ` · ${t('cardMissing', { what: list(missing) })}`}
        </p>
      )}
      {doubted.length > 0 && (
        <p className="rounded-card bg-warn-wash px-3 py-2 text-small text-warn">
          <strong>{t('metrics:unverifiedShort')}</strong> · {t('metrics:unverifiedWords', { what: list(doubted) })}
        </p>
      )}
    </div>
  );
}
