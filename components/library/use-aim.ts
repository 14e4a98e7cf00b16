import { useLive } from '@/components/ui/use-live';
import { type LibraryRow, readPost } from '@/lib/db/library';

type AimProps = {
  rows: readonly LibraryRow[];
  selected: ReadonlySet<string>;
  openId: string | undefined;
  underCursor: string | undefined;
  isTrash: boolean;
};

/**
 * What an act speaks of: the selection, or else the post that is open, or else the one under the cursor. What is open
 * may be outside of the list, not kept at all, or be known by another id by now.
 */
export function useAim({ rows, selected, openId, underCursor, isTrash }: AimProps) {
  const read = useLive(async () => openId && { openId, ...(await readPost(openId)) }, [openId]);
  // The answer about the post that was open before says nothing of this one.
  const opened = read && read.openId === openId ? read : undefined;
  const single = openId === undefined ? underCursor : (opened?.post?.id ?? openId);
  const ids = selected.size > 0 ? [...selected] : single ? [single] : [];
  const listed = rows.filter(row => ids.includes(row.post.id));
  const unlisted = listed.length === 0 && opened?.post && opened.keep ? [{ post: opened.post, keep: opened.keep }] : [];
  const kept = listed.length > 0 ? listed : unlisted;
  return {
    ids,
    /** Those of them that are kept, with the operator's words. */
    rows: kept,
    isTrash: kept[0] ? kept[0].keep.trashedAt !== undefined : isTrash,
  };
}
