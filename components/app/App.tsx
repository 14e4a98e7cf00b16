import { type ReactNode, useEffect, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Router } from 'wouter';
import { ActionsProvider } from '@/components/ui/actions';
import { ErrorBoundary } from '@/components/ui/ErrorBoundary';
import { NoticeArea, NoticesProvider } from '@/components/ui/notices';
import { useLive } from '@/components/ui/use-live';
import { SettingsProvider } from '@/components/ui/use-settings';
import { readSettings } from '@/lib/db/settings';
import { createWords } from '@/lib/i18n/i18n';
import { WordsProvider } from '@/lib/i18n/use-words';
import { guessLanguage } from '@/lib/model/language';
import { DatabaseDoor } from './DatabaseDoor';
import { FirstRun } from './FirstRun';
import { Shell } from './Shell';
import { usePlace } from './use-place';
import { useTheme } from './use-theme';

const words = createWords(guessLanguage(navigator.languages));

/** Everything the panel is, from the settings down. */
export function App() {
  return (
    <I18nextProvider i18n={words}>
      <WordsProvider>
        <ErrorBoundary>
          <DatabaseDoor>
            <Settled>
              <Router hook={usePlace}>
                <ActionsProvider>
                  <NoticesProvider>
                    <Shell />
                    <NoticeArea />
                  </NoticesProvider>
                </ActionsProvider>
              </Router>
            </Settled>
          </DatabaseDoor>
        </ErrorBoundary>
      </WordsProvider>
    </I18nextProvider>
  );
}

/** Draws nothing until the settings are first read: no flash of another theme or language. */
function Settled({ children }: { children: ReactNode }) {
  const settings = useLive(readSettings);
  const [isReady, setReady] = useState(false);
  useTheme(settings?.theme ?? 'system');

  useEffect(() => {
    if (!settings) return;
    void words.changeLanguage(settings.language).then(() => setReady(true));
    document.documentElement.lang = settings.language;
    document.title = words.t('app:name', { lng: settings.language });
  }, [settings]);

  if (!settings || !isReady) return null;
  return <SettingsProvider value={settings}>{settings.firstRunDone ? children : <FirstRun />}</SettingsProvider>;
}
