import { ChevronDown, UserRound, UserRoundCheck, UserRoundSearch, UserRoundX } from 'lucide-react';
import { markAuthor } from '@/lib/db/authors';
import { useWords } from '@/lib/i18n/use-words';
import { sendMessage } from '@/lib/messaging/contract';
import { type Role, roles } from '@/lib/model/post';
import type { PlatformId } from '@/lib/model/roll';
import { Button } from './Button';
import { Menu, type MenuItem } from './Menu';
import { useSay } from './notices';
import { usePlatformName } from './PlatformBadge';
import { switchOn } from './platform-access';
import { useAct } from './use-act';
import { useSettings } from './use-settings';

const pictures = { own: UserRoundCheck, competitor: UserRoundSearch, kol: UserRound } as const;

type RoleMenuProps = {
  authorId: string;
  platform: PlatformId;
  name: string;
  role: Role | undefined;
  small?: boolean;
};

/** What an account is to the operator. Marking one as own or competitor asks for its platform, and watches it from then on. */
export function RoleMenu({ authorId, platform, name, role, small }: RoleMenuProps) {
  const t = useWords();
  const act = useAct();
  const say = useSay();
  const platformName = usePlatformName();
  const { platforms } = useSettings();

  async function mark(role: Role | undefined) {
    const isWatched = role === 'own' || role === 'competitor';
    // The browser wants to be asked within the press itself: nothing may be awaited before this.
    if (isWatched && platform !== 'generic' && !platforms[platform].on && !(await switchOn([platform], true))) {
      return say({ text: t('states:denied', { platform: platformName(platform) }), tone: 'warn' });
    }
    const text = role ? t('marked', { name, role: t(`platforms:roles.${role}`) }) : t('unmarked', { name });
    if (await act.do(markAuthor(authorId, role), text)) await sendMessage('reconcile');
  }

  const items: MenuItem[] = roles.map(one => ({
    id: one,
    label: t(`platforms:roles.${one}`),
    icon: pictures[one],
    disabled: one === role,
    onSelect: () => void mark(one),
  }));
  if (role) items.push({ id: 'none', label: t('unmark'), icon: UserRoundX, onSelect: () => void mark(undefined) });
  return (
    <Menu items={items}>
      <Button
        look={role ? 'plain' : 'quiet'}
        size={small ? 'small' : 'medium'}
        aria-label={t('markAs', { name, role: role ? t(`platforms:roles.${role}`) : t('notMarked') })}
      >
        {role ? t(`platforms:roles.${role}`) : t('mark')}
        <ChevronDown aria-hidden />
      </Button>
    </Menu>
  );
}
