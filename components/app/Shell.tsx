import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { useWords } from '@/lib/i18n/use-words';
import { ShellKeys } from './ShellKeys';
import { ShortcutSheet } from './ShortcutSheet';
import { TabBar } from './TabBar';
import { useAskedPlace } from './use-asked-place';
import { decoded } from './use-place';
import { useWayBack } from './use-way-back';

const PageView = lazy(() => import('@/components/capture/PageView').then(({ PageView }) => ({ default: PageView })));
const LibraryView = lazy(() =>
  import('@/components/library/LibraryView').then(({ LibraryView }) => ({ default: LibraryView })),
);
const CalendarView = lazy(() =>
  import('@/components/calendar/CalendarView').then(({ CalendarView }) => ({ default: CalendarView })),
);
const TodayView = lazy(() =>
  import('@/components/calendar/TodayView').then(({ TodayView }) => ({ default: TodayView })),
);
const AccountsView = lazy(() =>
  import('@/components/accounts/AccountsView').then(({ AccountsView }) => ({ default: AccountsView })),
);
const SettingsView = lazy(() =>
  import('@/components/settings/SettingsView').then(({ SettingsView }) => ({ default: SettingsView })),
);

/** The frame: places at the bottom, or at the left where there is room, and the view that is open. */
export function Shell() {
  const t = useWords();
  const [path, go] = useLocation();
  const wayBack = useWayBack(path);
  const [isSheetOpen, setSheetOpen] = useState(false);
  useAskedPlace(go);

  return (
    <div className="flex h-full flex-col-reverse wide:flex-row">
      <TabBar path={path} wayBack={wayBack} />
      <main className="min-h-0 min-w-0 flex-1">
        <Suspense fallback={<p className="p-4 text-soft">{t('app:loading')}</p>}>
          <Switch>
            <Route path="/page/:id?">
              {({ id }) => (
                <Place key="page">
                  <PageView open={decoded(id)} />
                </Place>
              )}
            </Route>
            <Route path="/library/:id?/:words?">
              {({ id, words }) => (
                <Place key="library">
                  <LibraryView open={decoded(id)} words={words} />
                </Place>
              )}
            </Route>
            <Route path="/calendar/:id?/:day?">
              {({ id, day }) => (
                <Place key="calendar">
                  <CalendarView open={id} day={day} />
                </Place>
              )}
            </Route>
            <Route path="/today">
              <Place key="today">
                <TodayView />
              </Place>
            </Route>
            <Route path="/more/accounts/:id?/:ids?">
              {({ id, ids }) => (
                <Place key="accounts">
                  <AccountsView open={decoded(id)} ids={ids} />
                </Place>
              )}
            </Route>
            <Route path="/more/:part?">
              {({ part }) => (
                <Place key="more">
                  <SettingsView part={part} onShortcuts={() => setSheetOpen(true)} />
                </Place>
              )}
            </Route>
            <Route>
              <Redirect to="/page" replace />
            </Route>
          </Switch>
        </Suspense>
      </main>
      <ShellKeys go={to => go(wayBack(to))} onShortcuts={() => setSheetOpen(true)} />
      <ShortcutSheet open={isSheetOpen} onClose={() => setSheetOpen(false)} />
    </div>
  );
}

/** A view that breaks leaves the others standing. */
function Place({ children }: { children: ReactNode }) {
  return <ErrorBoundary>{children}</ErrorBoundary>;
}
