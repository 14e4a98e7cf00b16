import { useLiveQuery } from 'dexie-react-hooks';
import { Suspense, useState } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '@/components/ui/actions';
import { PlanSheet } from '@/components/ui/PlanSheet';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { mainMetricOf } from '@/components/ui/post-facts';
import { SavePageSheet } from '@/components/ui/SavePage';
import { type ActiveTab, useActiveTab } from '@/components/ui/use-active-tab';
import { useSelection } from '@/components/ui/use-selection';
import { useSettings } from '@/components/ui/use-settings';
import { Panes, View } from '@/components/ui/View';
import { readTabItems, readTabKeeps, type TabPage, withKeeps } from '@/lib/db/pages';
import { useWords } from '@/lib/i18n/use-words';
import { postId } from '@/lib/model/post';
import { captureActions } from './actions';
import { KeepSheet } from './KeepSheet';
import { OpenPost } from './OpenPost';
import { arrange, type Order } from './order';
import { PageBar } from './PageBar';
import { PageNotice } from './PageNotice';
import { PagePosts } from './PagePosts';
import { type Listed, situationOf } from './situation';

/** 此页: what was recognised on the page in view, or one plain sentence why nothing was. */
export function PageView({ open }: { open: string | undefined }) {
  const t = useWords();
  const tab = useActiveTab();
  const { platforms } = useSettings();
  const read = useLiveQuery(async () => tab && { tabId: tab.id, ...(await readTabItems(tab.id)) }, [tab?.id]);
  const kept = useLiveQuery(async () => tab && { tabId: tab.id, ...(await readTabKeeps(tab.id)) }, [tab?.id]);
  // An answer about the tab one has just left says nothing of this one.
  if (!tab || read?.tabId !== tab.id || kept?.tabId !== tab.id) return <View title={t('app:page')}>{null}</View>;
  const situation = situationOf(tab, read.page, platforms, read.items.length);
  if (situation.is === 'shown') {
    const items = withKeeps(read.items, kept.keeps);
    return <Shown key={situation.page.visit} tab={tab} page={situation.page} items={items} open={open} />;
  }
  return (
    <View title={t('app:page')}>
      {situation.is === 'state' && <PageBar page={situation.page} items={[]} />}
      <PageNotice situation={situation} tabId={tab.id} />
    </View>
  );
}

type ShownProps = { tab: ActiveTab; page: TabPage; items: Listed[]; open: string | undefined };

function Shown({ tab, page, items, open }: ShownProps) {
  const t = useWords();
  const name = usePlatformName();
  const [, go] = useLocation();
  const [order, setOrder] = useState<Order>(page.kind === 'article' ? 'page' : mainMetricOf(page.platform));
  const [atLeast, setAtLeast] = useState(0);
  const [cursor, setCursor] = useState<number>();
  const [sheet, setSheet] = useState<{ is: 'keep' | 'plan' | 'save-page'; ids: string[] }>();

  const onScreen = page.open && items.find(item => item.postId === postId(page.platform, page.open ?? ''));
  const rest = arrange(
    items.filter(item => item !== onScreen),
    order,
    atLeast,
  );
  const ids = rest.map(item => item.postId);
  const { selected, toggle, all, clear } = useSelection(ids);
  const chosen = items.find(item => item.postId === open);
  const detail = chosen ?? (onScreen || undefined);
  const underCursor = cursor === undefined ? undefined : ids[cursor];
  const single = chosen?.postId ?? underCursor ?? (onScreen || undefined)?.postId;
  const aim = selected.size > 0 ? [...selected] : single ? [single] : [];

  const ask = (is: 'keep' | 'plan', ids: string[]) => setSheet({ is, ids });
  const openRow = (id: string | undefined) => go(id ? `/page/${encodeURIComponent(id)}` : '/page');

  useActions(captureActions, {
    move: by => setCursor(Math.max(0, Math.min(ids.length - 1, (cursor ?? (by > 0 ? -1 : ids.length)) + by))),
    select: range => underCursor && toggle(underCursor, range),
    selectAll: all,
    leave: () => (selected.size > 0 ? clear() : openRow(undefined)),
    keep: () => ask('keep', aim),
    plan: () => ask('plan', aim),
    savePage: () => setSheet({ is: 'save-page', ids: [] }),
    isSavable: page.platform !== 'generic',
    aimed: aim.length,
    selected: selected.size,
    isOpened: chosen !== undefined,
    listed: ids.length,
  });

  const card = detail && (
    <OpenPost
      key={detail.postId}
      item={detail}
      onKeep={() => ask('keep', [detail.postId])}
      onPlan={() => ask('plan', [detail.postId])}
      {...(chosen && { onClose: () => openRow(undefined) })}
    />
  );

  return (
    <>
      {rest.length === 0 && !chosen && atLeast === 0 && items.length > 0 ? (
        <View title={`${name(page.platform)} · ${t(`platforms:kinds.${page.kind}`)}`}>
          <PageBar page={page} items={items} />
          {card}
        </View>
      ) : (
        <Panes
          detail={chosen ? card : undefined}
          list={
            <PagePosts
              page={page}
              items={items}
              rows={rest}
              onScreen={onScreen || undefined}
              order={order}
              atLeast={atLeast}
              cursor={cursor}
              selected={selected}
              openId={open}
              onOrder={setOrder}
              onAtLeast={setAtLeast}
              onCursor={setCursor}
              onToggle={toggle}
              onAll={all}
              onClear={clear}
              onOpen={openRow}
              onAsk={ask}
              tabId={tab.id}
            />
          }
        />
      )}
      {sheet?.is === 'keep' && (
        <KeepSheet postIds={sheet.ids} tabId={tab.id} onClose={() => setSheet(undefined)} onDone={clear} />
      )}
      <Suspense>
        {sheet?.is === 'save-page' && <SavePageSheet tabId={tab.id} onClose={() => setSheet(undefined)} />}
      </Suspense>
      {sheet?.is === 'plan' && (
        <PlanSheet postIds={sheet.ids} tabId={tab.id} onClose={() => setSheet(undefined)} onDone={clear} />
      )}
    </>
  );
}
