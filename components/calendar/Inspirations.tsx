import { X } from 'lucide-react';
import { Link } from 'wouter';
import { IconButton } from '@/components/ui/IconButton';
import { PlatformBadge } from '@/components/ui/PlatformBadge';
import { titleOf } from '@/components/ui/post-facts';
import { StoredCover } from '@/components/ui/StoredCover';
import { useWords } from '@/lib/i18n/use-words';
import type { Post } from '@/lib/model/post';

/** The posts a plan was made from, each a way back to why it was kept. */
export function Inspirations({ posts, onRemove }: { posts: readonly Post[]; onRemove: (post: Post) => void }) {
  const t = useWords();
  if (posts.length === 0) return null;
  return (
    <section aria-label={t('calendar:inspirations')}>
      <h2 className="mb-1 text-small font-medium text-soft">{t('calendar:inspirations')}</h2>
      <ul className="m-0 flex list-none flex-col gap-1 p-0">
        {posts.map(post => {
          const title = titleOf(post) ?? t('untitled');
          return (
            <li key={post.id} className="flex items-center gap-2 rounded-card border bg-raised pr-1">
              <Link
                href={`/library/${encodeURIComponent(post.id)}`}
                className="flex min-w-0 flex-1 items-center gap-3 rounded-card p-2 hover:bg-sunken"
              >
                <StoredCover post={post} className="h-9 w-12" />
                <span className="line-clamp-2 min-w-0 flex-1">{title}</span>
                <PlatformBadge platform={post.platform} />
              </Link>
              <IconButton icon={X} label={t('calendar:removeInspiration', { title })} onClick={() => onRemove(post)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
