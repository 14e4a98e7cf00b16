import { useState } from 'react';
import { useLocation } from 'wouter';
import { useActions } from '@/components/ui/actions';
import { useSay } from '@/components/ui/notices';
import { useLive } from '@/components/ui/use-live';
import { Panes } from '@/components/ui/View';
import { listAccounts, listGroups } from '@/lib/db/accounts';
import { useWords } from '@/lib/i18n/use-words';
import { AccountDetail } from './AccountDetail';
import { AccountList } from './AccountList';
import { accountActions } from './actions';
import { CompareView } from './CompareView';
import { GroupSheet } from './GroupSheet';
import { PostSheet } from './PostSheet';
import { comparedIn, pathOfAccount, pathOfComparison } from './say-account';
import { useChosen } from './use-chosen';
import { useCopy } from './use-copy';

/** 账号: the accounts that were marked, one of them, or up to five side by side. */
export function AccountsView({ open, ids }: { open: string | undefined; ids: string | undefined }) {
  const t = useWords();
  const say = useSay();
  const [, go] = useLocation();
  const [group, setGroup] = useState<string>();
  const [cursor, setCursor] = useState<number>();
  const [post, setPost] = useState<string>();
  const [isGrouping, setGrouping] = useState(false);
  const all = useLive(listAccounts);
  const groups = useLive(listGroups)?.map(({ tag }) => tag) ?? [];
  const accounts = group === undefined ? all : all?.filter(author => author.groups?.includes(group));
  const listed = accounts?.map(({ id }) => id) ?? [];
  const { chosen, toggle, clear } = useChosen(all?.map(({ id }) => id) ?? []);

  const isComparing = open === 'compare';
  const compared = isComparing ? comparedIn(ids) : [];
  const openId = isComparing ? undefined : open;
  const underCursor = cursor === undefined ? undefined : listed[cursor];
  const single = openId ?? underCursor;
  const aim = chosen.length > 0 ? chosen : single ? [single] : [];
  const close = () => go('/more/accounts');
  const copy = useCopy(compared);
  const compare = () => {
    if (chosen.length > 1) go(pathOfComparison(chosen));
    else say({ text: t('accounts:compareNeedsTwo'), tone: 'warn' });
  };

  useActions(accountActions, {
    move: by => setCursor(Math.max(0, Math.min(listed.length - 1, (cursor ?? (by > 0 ? -1 : listed.length)) + by))),
    select: () => underCursor && toggle(underCursor),
    open: () => underCursor && go(pathOfAccount(underCursor)),
    group: () => setGrouping(true),
    compare,
    copy: () => void copy(),
    leave: () => {
      if (open) close();
      else if (chosen.length > 0) clear();
      else go('/more');
    },
    listed: listed.length,
    aimed: aim.length,
    selected: chosen.length,
    isComparing,
  });

  return (
    <>
      <Panes
        detail={
          isComparing ? (
            <CompareView
              ids={compared}
              onOpen={id => go(pathOfAccount(id))}
              onCopy={() => void copy()}
              onClose={close}
            />
          ) : (
            openId && <AccountDetail key={openId} id={openId} onPost={setPost} onClose={close} />
          )
        }
        list={
          <AccountList
            accounts={accounts}
            groups={groups}
            group={group}
            chosen={chosen}
            cursor={cursor}
            openId={openId}
            onGroupView={next => {
              setGroup(next);
              setCursor(undefined);
            }}
            onCursor={setCursor}
            onToggle={toggle}
            onOpen={id => go(pathOfAccount(id))}
            onPost={setPost}
            onGroup={() => setGrouping(true)}
            onCompare={compare}
            onClear={clear}
            onClose={() => go('/more')}
          />
        }
      />
      {post !== undefined && <PostSheet id={post} onClose={() => setPost(undefined)} />}
      {isGrouping && (
        <GroupSheet authors={all?.filter(({ id }) => aim.includes(id)) ?? []} onClose={() => setGrouping(false)} />
      )}
    </>
  );
}
