import { ArchiveRestore, ArrowLeft, Download, FilterX, LibraryBig, Trash2 } from 'lucide-react';
import { useLocation } from 'wouter';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { Highlight } from '@/components/ui/Highlight';
import { IconButton } from '@/components/ui/IconButton';
import { Menu } from '@/components/ui/Menu';
import { PostRow } from '@/components/ui/PostRow';
import { titleOf } from '@/components/ui/post-facts';
import type { useSelection } from '@/components/ui/use-selection';
import { View } from '@/components/ui/View';
import { VirtualList } from '@/components/ui/VirtualList';
import type { LibraryRow } from '@/lib/db/library';
import { useWords } from '@/lib/i18n/use-words';
import { highlight } from '@/lib/search/search';
import { FilterBar } from './FilterBar';
import { RowWords } from './RowWords';
import { Selected } from './Selected';
import type { useExport } from './use-export';
import type { useLibrary } from './use-library';

export type LibraryListProps = {
  library: ReturnType<typeof useLibrary>;
  rows: readonly LibraryRow[];
  isTrash: boolean;
  isSearching: boolean;
  cursor: number | undefined;
  openId: string | undefined;
  selection: ReturnType<typeof useSelection>;
  hand: ReturnType<typeof useExport>;
  onTrashView: (trash: boolean) => void;
  onCursor: (cursor: number) => void;
  onOpen: (id: string) => void;
  onAll: () => void;
  onTag: () => void;
  onPlan: () => void;
  onTrash: () => void;
  onRestore: () => void;
  onCopy: () => void;
};

export function LibraryList(props: LibraryListProps) {
  const { library, rows, isTrash, selection, hand } = props;
  const t = useWords();
  return (
    <View
      title={
        <span className="flex items-center gap-2">
          {isTrash && (
            <IconButton icon={ArrowLeft} label={t('back')} onClick={() => props.onTrashView(false)} className="-ml-2" />
          )}
          {t(isTrash ? 'library:trashTitle' : 'library:title')}
        </span>
      }
      actions={
        <>
          <Menu
            items={[
              { id: 'copy', label: t('library:copyAll'), onSelect: () => void library.readAll().then(hand.copy) },
              { id: 'csv', label: t('library:csv'), onSelect: () => void library.readAll().then(hand.csv) },
              { id: 'json', label: t('library:json'), onSelect: () => void library.readAll().then(hand.json) },
              ...hand.privacy,
            ]}
          >
            <IconButton icon={Download} label={t('library:export')} />
          </Menu>
          {!isTrash && (
            <IconButton icon={Trash2} label={t('library:trashTitle')} onClick={() => props.onTrashView(true)} />
          )}
        </>
      }
      bar={<FilterBar library={library} isSearching={props.isSearching} />}
      footer={selection.selected.size > 0 && <Selected {...props} />}
    >
      {library.rows && rows.length === 0 ? (
        <Absence {...props} />
      ) : (
        <VirtualList
          label={t('library:title')}
          items={rows}
          keyOf={row => row.post.id}
          estimate={104}
          cursor={props.cursor}
          onEnd={library.more}
          render={(row, index) => {
            const { post } = row;
            const title = titleOf(post);
            return (
              <PostRow
                post={post}
                {...(title && { title: <Highlight text={title} places={highlight(title, library.query)} /> })}
                selected={selection.selected.has(post.id)}
                isOpen={props.openId === post.id}
                onSelect={range => selection.toggle(post.id, range)}
                onOpen={() => props.onOpen(post.id)}
                onFocus={() => props.onCursor(index)}
                below={
                  <RowWords
                    row={row}
                    query={library.query}
                    onTag={tag => library.narrow({ ...library.filters, tag })}
                  />
                }
              />
            );
          }}
        />
      )}
    </View>
  );
}

/** Nothing yet, nothing under this filter, or nothing thrown away: each with what to do. */
function Absence({ library, isTrash }: LibraryListProps) {
  const t = useWords();
  const [, go] = useLocation();
  if (library.isNarrowed) {
    return (
      <Empty icon={FilterX} title={t('library:nothingFound')} advice={t('library:nothingFoundAdvice')}>
        <Button look="primary" onClick={library.clear}>
          {t('library:clearFilters')}
        </Button>
      </Empty>
    );
  }
  if (isTrash) {
    return <Empty icon={ArchiveRestore} title={t('library:trashEmpty')} advice={t('library:trashEmptyAdvice')} />;
  }
  return (
    <Empty icon={LibraryBig} title={t('library:nothingYet')} advice={t('library:nothingYetAdvice')}>
      <Button look="primary" onClick={() => go('/page')}>
        {t('library:goToPage')}
      </Button>
    </Empty>
  );
}
