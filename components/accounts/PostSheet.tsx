import { BookmarkPlus, LibraryBig } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { PostHead } from '@/components/ui/PostHead';
import { PostNumbers } from '@/components/ui/PostNumbers';
import { PostText } from '@/components/ui/PostText';
import { useAct } from '@/components/ui/use-act';
import { useLive } from '@/components/ui/use-live';
import { keepPosts } from '@/lib/db/keeps';
import { readPost } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';

/** A post of an account, as far as it was seen, to be kept or found in the library. */
export function PostSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useWords();
  const act = useAct();
  const [, go] = useLocation();
  const row = useLive(() => readPost(id), [id]);
  if (!row) return null;
  const { post, history, keep } = row;
  const isKept = keep !== undefined && keep.trashedAt === undefined;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('capture:details')}
      footer={
        isKept ? (
          <Button onClick={() => go(`/library/${encodeURIComponent(id)}`)}>
            <LibraryBig aria-hidden />
            {t('accounts:inLibrary')}
          </Button>
        ) : (
          <Button look="primary" onClick={() => void act.do(keepPosts([id], {}), t('capture:kept', { count: 1 }))}>
            <BookmarkPlus aria-hidden />
            {t('capture:keep')}
          </Button>
        )
      }
    >
      <PostHead post={post} />
      <PostNumbers post={post} history={history} />
      <PostText post={post} />
    </Dialog>
  );
}
