import { ArchiveRestore, CalendarPlus, Copy, Download, Ellipsis, Tag, Trash2 } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Menu } from '@/components/ui/Menu';
import { SelectionBar } from '@/components/ui/SelectionBar';
import { useWords } from '@/lib/i18n/use-words';
import type { LibraryListProps } from './LibraryList';

/** What can be done with all that is selected. Each is one act, and one undo. */
export function Selected(props: LibraryListProps) {
  const { rows, isTrash, selection, hand } = props;
  const t = useWords();
  const { selected } = selection;
  const chosen = rows.filter(row => selected.has(row.post.id));
  return (
    <SelectionBar
      count={selected.size}
      all={{ label: t('library:selectAll'), onAll: props.onAll }}
      onClear={selection.clear}
    >
      {isTrash ? (
        <Button look="primary" onClick={props.onRestore} aria-keyshortcuts="r">
          <ArchiveRestore aria-hidden />
          {t('library:restore')}
        </Button>
      ) : (
        <>
          <Button className="px-2! max-[343px]:[&_svg]:hidden" onClick={props.onTag} aria-keyshortcuts="t">
            <Tag aria-hidden />
            {t('library:tag')}
          </Button>
          <Button className="px-2! max-[343px]:[&_svg]:hidden" onClick={props.onPlan} aria-keyshortcuts="p">
            <CalendarPlus aria-hidden />
            {t('plan')}
          </Button>
        </>
      )}
      <Menu
        items={[
          ...(isTrash
            ? []
            : [
                {
                  id: 'trash',
                  label: t('library:trash'),
                  icon: Trash2,
                  keys: 'Del',
                  danger: true,
                  onSelect: props.onTrash,
                },
              ]),
          { id: 'copy', label: t('library:copyCells'), icon: Copy, keys: '⇧C', onSelect: props.onCopy },
          { id: 'csv', label: t('library:csv'), icon: Download, onSelect: () => void hand.csv(chosen) },
          { id: 'json', label: t('library:json'), icon: Download, onSelect: () => void hand.json(chosen) },
          ...hand.privacy,
        ]}
      >
        <IconButton icon={Ellipsis} label={t('more')} />
      </Menu>
    </SelectionBar>
  );
}
