import { readAuthor } from '@/lib/db/authors';
import { authorIdOf } from '@/lib/db/facts';
import { useWords } from '@/lib/i18n/use-words';
import type { Post } from '@/lib/model/post';
import { AccountName } from './AccountName';
import { writerOf } from './post-facts';
import { RoleMenu } from './RoleMenu';
import { useLive } from './use-live';

/** Who wrote the post, to be marked where the page told the account's id. */
export function AuthorMark({ post }: { post: Post }) {
  const t = useWords();
  const id = authorIdOf(post);
  const known = useLive(async () => (id ? readAuthor(id) : undefined), [id]);
  const name = writerOf(post) ?? t('unknown');
  return (
    <>
      <AccountName id={known?.id} name={name} />
      {id && <RoleMenu authorId={id} platform={post.platform} name={name} role={known?.role} small />}
    </>
  );
}
