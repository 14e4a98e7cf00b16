import { ArrowLeft, Columns3, FolderPlus, UsersRound } from 'lucide-react';
import { Button } from '@/components/ui/Button';
import { ToggleChip } from '@/components/ui/Chip';
import { Empty } from '@/components/ui/Empty';
import { IconButton } from '@/components/ui/IconButton';
import { SelectionBar } from '@/components/ui/SelectionBar';
import { View } from '@/components/ui/View';
import { VirtualList } from '@/components/ui/VirtualList';
import { useWords } from '@/lib/i18n/use-words';
import type { Author } from '@/lib/model/post';
import { AccountRow } from './AccountRow';

export type AccountListProps = {
  /** Those of the group that is looked at; absent until they were read. */
  accounts: readonly Author[] | undefined;
  groups: readonly string[];
  group: string | undefined;
  chosen: readonly string[];
  cursor: number | undefined;
  openId: string | undefined;
  onGroupView: (group: string | undefined) => void;
  onCursor: (cursor: number) => void;
  onToggle: (id: string) => void;
  onOpen: (id: string) => void;
  onPost: (id: string) => void;
  onGroup: () => void;
  onCompare: () => void;
  onClear: () => void;
  onClose: () => void;
};

/** The marked accounts, by what they are to the operator. */
export function AccountList(props: AccountListProps) {
  const { accounts, groups, group, chosen } = props;
  const t = useWords();
  return (
    <View
      title={t('accounts:title')}
      back={<IconButton icon={ArrowLeft} label={t('back')} onClick={props.onClose} className="-ml-2" />}
      bar={
        groups.length > 0 && (
          <fieldset
            aria-label={t('groups')}
            className="m-0 flex min-w-0 shrink-0 gap-1.5 overflow-x-auto border-0 border-b bg-raised px-4 py-2"
          >
            {[undefined, ...groups].map(one => (
              <ToggleChip key={one ?? ''} pressed={one === group} onPress={() => props.onGroupView(one)}>
                {one ?? t('accounts:allGroups')}
              </ToggleChip>
            ))}
          </fieldset>
        )
      }
      footer={chosen.length > 0 && <ChosenBar {...props} />}
    >
      {accounts?.length === 0 ? (
        <Empty
          icon={UsersRound}
          title={t(group === undefined ? 'accounts:none' : 'accounts:noneInGroup')}
          advice={t(group === undefined ? 'accounts:noneAdvice' : 'accounts:noneInGroupAdvice')}
        />
      ) : (
        <VirtualList
          label={t('accounts:list')}
          items={accounts ?? []}
          keyOf={author => author.id}
          estimate={112}
          cursor={props.cursor}
          before={<p className="px-4 py-2 text-small text-soft">{t('accounts:keepHint')}</p>}
          render={(author, index) => (
            <>
              {author.role && author.role !== accounts?.[index - 1]?.role && (
                <h2 className="border-b bg-paper px-4 py-1.5 text-small font-semibold text-soft">
                  {t(`platforms:roles.${author.role}`)}
                </h2>
              )}
              <AccountRow
                author={author}
                selected={chosen.includes(author.id)}
                isOpen={props.openId === author.id}
                onSelect={() => props.onToggle(author.id)}
                onOpen={() => props.onOpen(author.id)}
                onFocus={() => props.onCursor(index)}
                onPost={props.onPost}
              />
            </>
          )}
        />
      )}
    </View>
  );
}

/** What can be done with the accounts that are chosen. */
function ChosenBar({ chosen, onGroup, onCompare, onClear }: AccountListProps) {
  const t = useWords();
  return (
    <SelectionBar of="accounts" count={chosen.length} onClear={onClear}>
      <Button onClick={onGroup} aria-keyshortcuts="t">
        <FolderPlus aria-hidden />
        {t('accounts:groupAct')}
      </Button>
      <Button look="primary" onClick={onCompare} aria-keyshortcuts="v">
        <Columns3 aria-hidden />
        {t('accounts:compare')}
      </Button>
    </SelectionBar>
  );
}
