import { BookmarkCheck, BookmarkPlus, CalendarPlus, Flame, Inbox, ListFilter, UserRound } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { Empty } from '@/components/ui/Empty';
import { IconButton } from '@/components/ui/IconButton';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { PostRow } from '@/components/ui/PostRow';
import { SelectionBar } from '@/components/ui/SelectionBar';
import { View } from '@/components/ui/View';
import { VirtualList } from '@/components/ui/VirtualList';
import type { TabPage } from '@/lib/db/pages';
import { useWords } from '@/lib/i18n/use-words';
import { OpenCard } from './OpenCard';
import { OrderBar } from './OrderBar';
import type { Order } from './order';
import { PageBar } from './PageBar';
import { absenceOf, type Listed } from './situation';

const absences = { noPosts: UserRound, noSinglePosts: Flame, noPostsYet: Inbox } as const;

type PagePostsProps = {
  page: TabPage;
  tabId: number;
  /** All of the page; `rows` are those listed, `onScreen` the one that is open over the list. */
  items: readonly Listed[];
  rows: readonly Listed[];
  onScreen: Listed | undefined;
  order: Order;
  atLeast: number;
  cursor: number | undefined;
  selected: ReadonlySet<string>;
  openId: string | undefined;
  onOrder: (order: Order) => void;
  onAtLeast: (atLeast: number) => void;
  onCursor: (cursor: number) => void;
  onToggle: (id: string, range: boolean) => void;
  onAll: () => void;
  onClear: () => void;
  onOpen: (id: string) => void;
  onAsk: (what: 'keep' | 'plan', ids: string[]) => void;
};

/** The posts this page shows, best first, to be picked one by one or by the dozen. */
export function PagePosts(props: PagePostsProps) {
  const { page, items, rows, selected } = props;
  const t = useWords();
  const name = usePlatformName();
  const absence = absenceOf(page);

  return (
    <View
      title={`${name(page.platform)} · ${t(`platforms:kinds.${page.kind}`)}`}
      bar={
        <>
          <PageBar page={page} items={items} />
          <OrderBar {...props} />
        </>
      }
      footer={selected.size > 0 && <Selected {...props} />}
    >
      {items.length === 0 ? (
        <Empty icon={absences[absence]} title={t(`capture:${absence}`)} advice={t(`capture:${absence}Advice`)} />
      ) : rows.length === 0 && props.atLeast > 0 ? (
        <Empty icon={ListFilter} title={t('capture:filteredOut')} advice={t('capture:filteredOutAdvice')}>
          <Button onClick={() => props.onAtLeast(0)}>{t('capture:clearFilter')}</Button>
        </Empty>
      ) : (
        <VirtualList
          label={t('capture:posts')}
          items={rows}
          keyOf={item => item.postId}
          estimate={96}
          cursor={props.cursor}
          before={props.onScreen && <OpenCard item={props.onScreen} onOpen={props.onOpen} onAsk={props.onAsk} />}
          render={(item, index) => (
            <PostRow
              post={item.post}
              selected={selected.has(item.postId)}
              isOpen={props.openId === item.postId}
              onSelect={range => props.onToggle(item.postId, range)}
              onOpen={() => props.onOpen(item.postId)}
              onFocus={() => props.onCursor(index)}
              acts={
                <IconButton
                  icon={item.keep ? BookmarkCheck : BookmarkPlus}
                  label={t(item.keep ? 'capture:keptAlready' : 'capture:keep')}
                  active={item.keep !== undefined}
                  onClick={() => props.onAsk('keep', [item.postId])}
                />
              }
            />
          )}
        />
      )}
    </View>
  );
}

/** What can be done with all that is selected. */
function Selected({ selected, rows, onAll, onClear, onAsk }: PagePostsProps) {
  const t = useWords();
  return (
    <SelectionBar
      count={selected.size}
      all={selected.size < rows.length ? { label: t('capture:allOf', { count: rows.length }), onAll } : undefined}
      onClear={onClear}
    >
      <Button className="max-[343px]:[&_svg]:hidden" onClick={() => onAsk('plan', [...selected])} aria-keyshortcuts="p">
        <CalendarPlus aria-hidden />
        {t('capture:plan')}
      </Button>
      <Button
        look="primary"
        className="max-[343px]:[&_svg]:hidden"
        onClick={() => onAsk('keep', [...selected])}
        aria-keyshortcuts="s"
      >
        <BookmarkPlus aria-hidden />
        {t('capture:keepNow')}
      </Button>
    </SelectionBar>
  );
}
