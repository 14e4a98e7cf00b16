import { BookmarkCheck, BookmarkPlus, CalendarPlus } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { PostHead } from '@/components/ui/PostHead';
import { PostNumbers } from '@/components/ui/PostNumbers';
import { useWords } from '@/lib/i18n/use-words';
import type { Listed } from './situation';

type OpenCardProps = {
  item: Listed;
  onOpen: (id: string) => void;
  onAsk: (what: 'keep' | 'plan', ids: string[]) => void;
};

/** The post that is open over the list, above the others. */
export function OpenCard({ item, onOpen, onAsk }: OpenCardProps) {
  const t = useWords();
  return (
    <section aria-label={t('capture:openPost')} className="flex flex-col gap-3 border-b-4 border-sunken bg-raised p-4">
      <PostHead post={item.post} />
      <PostNumbers post={item.post} history={item.history} />
      <div className="flex items-center gap-2">
        <Button look={item.keep ? 'plain' : 'primary'} onClick={() => onAsk('keep', [item.postId])}>
          {item.keep ? <BookmarkCheck aria-hidden /> : <BookmarkPlus aria-hidden />}
          {t(item.keep ? 'capture:keptAlready' : 'capture:keep')}
        </Button>
        <Button onClick={() => onOpen(item.postId)}>{t('capture:details')}</Button>
        <span className="flex-1" />
        <IconButton icon={CalendarPlus} label={t('capture:plan')} onClick={() => onAsk('plan', [item.postId])} />
      </div>
    </section>
  );
}
