import { ArrowLeft, BookmarkCheck, BookmarkPlus, CalendarPlus } from 'lucide-react';
import { AuthorMark } from '@/components/ui/AuthorMark';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { Comments } from '@/components/ui/Comments';
import { IconButton } from '@/components/ui/IconButton';
import { PostHead } from '@/components/ui/PostHead';
import { PostNumbers } from '@/components/ui/PostNumbers';
import { PostText } from '@/components/ui/PostText';
import { Scroll } from '@/components/ui/View';
import { useWords } from '@/lib/i18n/use-words';
import type { Listed } from './situation';

type OpenPostProps = {
  item: Listed;
  onKeep: () => void;
  onPlan: () => void;
  /** Present when the post was opened out of a list. */
  onClose?: () => void;
};

/** All that is known of one post of the page, and what can be done with it. */
export function OpenPost({ item, onKeep, onPlan, onClose }: OpenPostProps) {
  const t = useWords();
  const { post, history, keep } = item;
  return (
    <div className="flex h-full min-h-0 flex-1 flex-col bg-raised">
      {onClose && (
        <div className="flex h-12 shrink-0 items-center gap-1 border-b pr-4 pl-2">
          <IconButton icon={ArrowLeft} label={t('back')} onClick={onClose} />
          <h1 className="truncate text-title font-semibold">{t('capture:details')}</h1>
        </div>
      )}
      <Scroll>
        <div className="flex flex-col gap-4 p-4">
          <PostHead post={post} author={<AuthorMark post={post} />} />
          <PostNumbers post={post} history={history} />
          {keep && (
            <section className="flex flex-col gap-1.5 rounded-card bg-good-wash p-3">
              <p className="flex items-center gap-1.5 font-medium text-good">
                <BookmarkCheck className="size-4" aria-hidden />
                {t('capture:inLibrary')}
              </p>
              <div className="flex flex-wrap gap-1 empty:hidden">
                {keep.why.map(why => (
                  <Chip key={why}>{t(`capture:whys.${why}`)}</Chip>
                ))}
                {keep.tags.map(tag => (
                  <Chip key={tag}># {tag}</Chip>
                ))}
              </div>
              {keep.note && <p className="text-small">{keep.note}</p>}
            </section>
          )}
          <PostText post={post} />
          <Comments post={post} tabId={item.tabId} />
        </div>
      </Scroll>
      <div className="flex shrink-0 items-center gap-2 border-t bg-raised px-4 py-3">
        <Button
          look={keep ? 'plain' : 'primary'}
          size="large"
          className="flex-1"
          onClick={onKeep}
          aria-keyshortcuts="s"
        >
          {keep ? <BookmarkCheck aria-hidden /> : <BookmarkPlus aria-hidden />}
          {t(keep ? 'capture:keepAgain' : 'capture:keep')}
        </Button>
        <Button size="large" className="flex-1" onClick={onPlan} aria-keyshortcuts="p">
          <CalendarPlus aria-hidden />
          {t('capture:plan')}
        </Button>
      </div>
    </div>
  );
}
