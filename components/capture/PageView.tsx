import { useState } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '@/components/ui/actions';
import { usePlatformName } from '@/components/ui/PlatformBadge';
import { mainMetricOf } from '@/components/ui/post-facts';
import { type ActiveTab, useActiveTab } from '@/components/ui/use-active-tab';
import { useLive } from '@/components/ui/use-live';
import { useSelection } from '@/components/ui/use-selection';
import { useSettings } from '@/components/ui/use-settings';
import { Panes, View } from '@/components/ui/View';
import { readTabItems, readTabKeeps, type TabPage, withKeeps } from '@/lib/db/pages';
import { useWords } from '@/lib/i18n/use-words';
import { postId } from '@/lib/model/post';
import { captureActions } from './actions';
import { OpenPost } from './OpenPost';
import { arrange } from './order';
import { PageBar } from './PageBar';
import { PageNotice } from './PageNotice';
import { PagePosts } from './PagePosts';
import { type Asked, PageSheet } from './PageSheet';
import { type Listed, type Situation, situationOf } from './situation';
import { useArrangement } from './use-arrangement';

/** 此页: what was recognised on the page in view, or one plain sentence why nothing was. */
export function PageView({ open }: { open: string | undefined }) {
  const [asked, setAsked] = useState<Asked>();
  return (
    <>
      <InView open={open} onAsk={setAsked} />
      {asked && <PageSheet asked={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

type InViewProps = { open: string | undefined; onAsk: (asked: Asked) => void };

function InView({ open, onAsk }: InViewProps) {
  const t = useWords();
  const tab = useActiveTab();
  const { platforms } = useSettings();
  const read = useLive(async () => tab && { tabId: tab.id, ...(await readTabItems(tab.id)) }, [tab?.id]);
  const kept = useLive(async () => tab && { tabId: tab.id, ...(await readTabKeeps(tab.id)) }, [tab?.id]);
  // An answer about the tab one has just left says nothing of this one.
  if (!tab || read?.tabId !== tab.id || kept?.tabId !== tab.id) return <View title={t('app:page')}>{null}</View>;
  const situation = situationOf(tab, read.page, platforms, read.items.length);
  if (situation.is === 'shown') {
    const items = withKeeps(read.items, kept.keeps);
    const { page } = situation;
    return <Shown key={page.visit} tab={tab} page={page} items={items} open={open} onAsk={onAsk} />;
  }
  return <NotShown tab={tab} situation={situation} onAsk={onAsk} />;
}

const nothing = () => {};
/** Nothing is listed, so nothing can be picked; the page can still be saved to be mended. */
const noHands = {
  move: nothing,
  select: nothing,
  selectAll: nothing,
  leave: nothing,
  keep: nothing,
  plan: nothing,
  aimed: 0,
  selected: 0,
  isOpened: false,
  listed: 0,
};

type NotShownProps = { tab: ActiveTab; situation: Exclude<Situation, { is: 'shown' }> } & Pick<InViewProps, 'onAsk'>;

function NotShown({ tab, situation, onAsk }: NotShownProps) {
  const t = useWords();
  useActions(captureActions, {
    ...noHands,
    savePage: () => onAsk({ is: 'save-page', tabId: tab.id }),
    isSavable: situation.is === 'state' && situation.page.platform !== 'generic',
  });
  return (
    <View title={t('app:page')}>
      {situation.is === 'state' && <PageBar page={situation.page} items={[]} />}
      <PageNotice situation={situation} tabId={tab.id} />
    </View>
  );
}

type ShownProps = { tab: ActiveTab; page: TabPage; items: Listed[] } & InViewProps;

function Shown({ tab, page, items, open, onAsk }: ShownProps) {
  const t = useWords();
  const name = usePlatformName();
  const [, go] = useLocation();
  const usual = page.kind === 'article' ? 'page' : mainMetricOf(page.platform);
  const { order, atLeast, arrangeBy } = useArrangement(page.visit, usual);
  const [cursor, setCursor] = useState<number>();

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

  const ask = (is: 'keep' | 'plan', ids: string[]) => {
    const [only, ...others] = items.filter(item => ids.includes(item.postId));
    onAsk({ is, ids, tabId: tab.id, onDone: clear, ...(others.length === 0 && { keep: only?.keep }) });
  };
  const openRow = (id: string | undefined) => go(id ? `/page/${encodeURIComponent(id)}` : '/page');

  useActions(captureActions, {
    move: by => setCursor(Math.max(0, Math.min(ids.length - 1, (cursor ?? (by > 0 ? -1 : ids.length)) + by))),
    select: range => underCursor && toggle(underCursor, range),
    selectAll: all,
    leave: () => (selected.size > 0 ? clear() : openRow(undefined)),
    keep: () => ask('keep', aim),
    plan: () => ask('plan', aim),
    savePage: () => onAsk({ is: 'save-page', tabId: tab.id }),
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

  if (rest.length === 0 && !chosen && atLeast === 0 && items.length > 0) {
    return (
      <View title={`${name(page.platform)} · ${t(`platforms:kinds.${page.kind}`)}`}>
        <PageBar page={page} items={items} />
        {card}
      </View>
    );
  }
  return (
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
          onOrder={order => arrangeBy({ order, atLeast })}
          onAtLeast={atLeast => arrangeBy({ order, atLeast })}
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
  );
}
