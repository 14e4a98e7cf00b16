import {
  CalendarDays,
  ChevronRight,
  DatabaseZap,
  HeartPulse,
  History,
  Keyboard,
  type LucideIcon,
  PlugZap,
  Sun,
  UsersRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Segments } from '@/components/ui/Segments';
import { useSettings } from '@/components/ui/use-settings';
import { Panes, Scroll, View } from '@/components/ui/View';
import { changeSettings } from '@/lib/db/settings';
import { useWords } from '@/lib/i18n/use-words';
import { switchIds } from '@/lib/model/roll';
import { ActLog } from './ActLog';
import { CalendarPart } from './CalendarPart';
import { DataPart } from './DataPart';
import { Health } from './Health';
import { Platforms } from './Platforms';
import { TodayPart } from './TodayPart';

const parts = {
  platforms: { icon: PlugZap, view: Platforms },
  // A view of its own, which only begins here.
  accounts: { icon: UsersRound, view: undefined },
  health: { icon: HeartPulse, view: Health },
  calendar: { icon: CalendarDays, view: CalendarPart },
  today: { icon: Sun, view: TodayPart },
  data: { icon: DatabaseZap, view: DataPart },
  log: { icon: History, view: ActLog },
} as const;
type Part = keyof typeof parts;
const partIds = Object.keys(parts) as Part[];

/** 更多: how Caifeng looks, what it may read, what it holds, what was done. */
export function SettingsView({ part, onShortcuts }: { part: string | undefined; onShortcuts: () => void }) {
  const t = useWords();
  const [, go] = useLocation();
  const { language, theme, platforms } = useSettings();
  const open = partIds.find(id => id === part);
  const Detail = open && parts[open].view;
  const on = switchIds.filter(id => platforms[id].on).length;

  return (
    <Panes
      detail={Detail && <Detail onClose={() => go('/more')} />}
      list={
        <View title={t('settings:title')}>
          <Scroll>
            <div className="flex flex-col gap-3 border-b bg-raised px-4 py-3">
              <Choice label={t('settings:language')}>
                <Segments
                  label={t('settings:language')}
                  value={language}
                  options={[
                    { value: 'zh-CN', label: '中文' },
                    { value: 'en', label: 'English' },
                  ]}
                  onChange={language => void changeSettings({ language })}
                />
              </Choice>
              <Choice label={t('settings:theme')}>
                <Segments
                  label={t('settings:theme')}
                  value={theme}
                  options={[
                    { value: 'system', label: t('settings:themes.system') },
                    { value: 'light', label: t('settings:themes.light') },
                    { value: 'dark', label: t('settings:themes.dark') },
                  ]}
                  onChange={theme => void changeSettings({ theme })}
                />
              </Choice>
            </div>
            <div className="mt-3 border-y bg-raised">
              {partIds.map(id => (
                <Row
                  key={id}
                  icon={parts[id].icon}
                  title={t(`settings:${id}.title`)}
                  hint={id === 'platforms' ? t('settings:platforms.on', { count: on }) : t(`settings:${id}.hint`)}
                  isOpen={open === id}
                  onPress={() => go(`/more/${id}`)}
                />
              ))}
              <Row
                icon={Keyboard}
                title={t('app:shortcuts')}
                hint={t('settings:shortcutsHint')}
                onPress={onShortcuts}
              />
            </div>
            <p className="px-4 py-5 text-small text-soft">
              {t('app:firstRun.promiseSeen')} · {t('app:firstRun.promiseHands')} · {t('app:firstRun.promiseLocal')}
            </p>
          </Scroll>
        </View>
      }
    />
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-3">
      <span aria-hidden>{label}</span>
      {children}
    </div>
  );
}

type RowProps = { icon: LucideIcon; title: string; hint: string; isOpen?: boolean; onPress: () => void };

function Row({ icon: Icon, title, hint, isOpen, onPress }: RowProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={`flex min-h-14 w-full items-center gap-3 border-b px-4 py-2 text-left outline-offset-[-2px] last:border-0 hover:bg-paper ${isOpen ? 'bg-wash' : ''}`}
    >
      <Icon className="size-5 shrink-0 text-primary" strokeWidth={1.8} aria-hidden />
      <span className="min-w-0 flex-1">
        <span className="block font-medium">{title}</span>
        <span className="block truncate text-small text-soft">{hint}</span>
      </span>
      <ChevronRight className="size-4 shrink-0 text-soft" aria-hidden />
    </button>
  );
}
