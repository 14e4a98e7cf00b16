import { useEffect, useState } from 'react';
import { readMedia } from '@/lib/db/media';
import { useWords } from '@/lib/i18n/use-words';
import type { Post } from '@/lib/model/post';
import { Cover } from './Cover';
import { titleOf } from './post-facts';
import { useLive } from './use-live';

/** A post's cover: the picture we hold of it, or else a drawn one. */
export function StoredCover({ post, className }: { post: Post; className: string }) {
  const t = useWords();
  const stored = useLive(() => readMedia(post.id), [post.id]);
  const [picture, setPicture] = useState<string>();

  useEffect(() => {
    if (!stored) return;
    const address = URL.createObjectURL(stored.image);
    setPicture(address);
    return () => {
      setPicture(undefined);
      URL.revokeObjectURL(address);
    };
  }, [stored]);

  return (
    <Cover
      picture={picture}
      platform={post.platform}
      format={post.media?.format}
      duration={post.media?.duration}
      title={titleOf(post) ?? t('untitled')}
      className={className}
    />
  );
}
