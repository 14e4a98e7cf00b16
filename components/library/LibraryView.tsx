import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '@/components/ui/actions';
import { PlanSheet } from '@/components/ui/PlanSheet';
import { useAct } from '@/components/ui/use-act';
import { useSelection } from '@/components/ui/use-selection';
import { Panes } from '@/components/ui/View';
import { restorePosts, trashPosts } from '@/lib/db/keeps';
import { useWords } from '@/lib/i18n/use-words';
import { libraryActions } from './actions';
import { addressOf, doorOf, narrowingIn } from './address';
import { Detail } from './Detail';
import { LibraryList } from './LibraryList';
import { TagSheet } from './TagSheet';
import { useAim } from './use-aim';
import { useExport } from './use-export';
import { useLibrary } from './use-library';

/** 素材: what was kept, the newest first, to be found again and used. */
export function LibraryView({ open, words }: { open: string | undefined; words: string | undefined }) {
  const t = useWords();
  const act = useAct();
  const [, go] = useLocation();
  const door = doorOf(open);
  const openId = door ? undefined : open;
  const narrowing = narrowingIn(open, words);
  const { isTrash } = narrowing;
  const [cursor, setCursor] = useState<number>();
  const [sheet, setSheet] = useState<'tag' | 'plan'>();
  const library = useLibrary(narrowing, next => go(addressOf(next, openId), { replace: true }));
  const rows = library.rows ?? [];
  const ids = rows.map(row => row.post.id);
  const selection = useSelection(ids);
  const hand = useExport(rows);

  const exportToday = useEffectEvent(() => {
    go(addressOf(narrowing), { replace: true });
    void hand.today();
  });
  useEffect(() => {
    if (door === 'export-today') exportToday();
  }, [door]);
  const underCursor = cursor === undefined ? undefined : ids[cursor];
  const aim = useAim({ rows, selected: selection.selected, openId, underCursor, isTrash });
  const openRow = (id: string | undefined) => go(addressOf(narrowing, id));
  const show = (trash: boolean) => {
    selection.clear();
    setCursor(undefined);
    go(addressOf({ ...narrowing, isTrash: trash }));
  };

  async function moveOut(change: (ids: string[]) => Promise<string>, text: string) {
    const moved = aim.rows.map(row => row.post.id);
    if (!(await act.do(change(moved), text))) return;
    // With a selection the post that is open may not be of it, and stays.
    const isOpenMoved = selection.selected.size === 0 || (openId && selection.selected.has(openId));
    selection.clear();
    if (openId && isOpenMoved) openRow(undefined);
  }
  const trash = () => void moveOut(trashPosts, t('library:trashed', { count: aim.rows.length }));
  const restore = () => void moveOut(restorePosts, t('library:restored', { count: aim.rows.length }));
  const selectAll = () => {
    selection.all();
    void library.readAll().then(all => selection.pick(all.map(row => row.post.id)));
  };
  const copy = () => void hand.copy(aim.rows);

  useActions(libraryActions, {
    search: () => document.getElementById('library-search')?.focus(),
    move: by => setCursor(Math.max(0, Math.min(ids.length - 1, (cursor ?? (by > 0 ? -1 : ids.length)) + by))),
    select: range => underCursor && selection.toggle(underCursor, range),
    selectAll,
    tag: () => setSheet('tag'),
    plan: () => setSheet('plan'),
    copy,
    edit: () => openRow(aim.ids[0]),
    trash,
    restore,
    leave: () => {
      if (selection.selected.size > 0) selection.clear();
      else if (openId) openRow(undefined);
      else if (isTrash) show(false);
    },
    aimed: aim.ids.length,
    kept: aim.rows.length,
    listed: ids.length,
    isTrash: aim.isTrash,
  });

  return (
    <>
      <Panes
        detail={
          openId && (
            <Detail
              key={openId}
              id={openId}
              onClose={() => openRow(undefined)}
              onPlan={() => setSheet('plan')}
              onTrash={trash}
              onRestore={restore}
            />
          )
        }
        list={
          <LibraryList
            library={library}
            rows={rows}
            isTrash={isTrash}
            isSearching={door === 'search'}
            cursor={cursor}
            openId={openId}
            selection={selection}
            hand={hand}
            onTrashView={show}
            onCursor={setCursor}
            onOpen={openRow}
            onAll={selectAll}
            onTag={() => setSheet('tag')}
            onPlan={() => setSheet('plan')}
            onTrash={trash}
            onRestore={restore}
            onCopy={copy}
          />
        }
      />
      {sheet === 'plan' && <PlanSheet postIds={aim.ids} onClose={() => setSheet(undefined)} onDone={selection.clear} />}
      {sheet === 'tag' && <TagSheet rows={aim.rows} onClose={() => setSheet(undefined)} onDone={selection.clear} />}
    </>
  );
}
