import { useLiveQuery } from 'dexie-react-hooks';
import { readAuthor } from '@/lib/db/authors';
import { authorIdOf } from '@/lib/db/facts';
import { useWords } from '@/lib/i18n/use-words';
import type { Post } from '@/lib/model/post';
import { RoleMenu } from './RoleMenu';

/** Who wrote the post, to be marked where the page told the account's id. */
export function AuthorMark({ post }: { post: Post }) {
  const t = useWords();
  const id = authorIdOf(post);
  const role = useLiveQuery(async () => id && (await readAuthor(id))?.role, [id]) || undefined;
  const name = post.author?.name ?? post.author?.handle ?? t('unknown');
  return (
    <>
      <span className="truncate font-medium text-ink">{name}</span>
      {id && <RoleMenu authorId={id} platform={post.platform} name={name} role={role} small />}
    </>
  );
}
