import { browser } from 'wxt/browser';
import { sayKey } from '@/components/ui/actions';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useWords } from '@/lib/i18n/use-words';
import { GlobalKeys } from './GlobalKeys';
import { KeyRow } from './KeyRow';
import { roll } from './roll';

/** All keys, place by place, from the same roll that hears them, and those the browser hears. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords();
  return (
    <Dialog open={open} onClose={onClose} title={t('app:shortcuts')}>
      {roll.map(({ where, label, actions }) => (
        <section key={where}>
          <h3 className="mb-1 text-small font-semibold text-soft">{t(label)}</h3>
          <dl className="m-0">
            {actions
              .filter(action => action.keys.length > 0)
              .map(action => (
                <KeyRow key={action.id} label={t(action.label)} keys={action.keys.map(sayKey)} />
              ))}
          </dl>
        </section>
      ))}
      <GlobalKeys />
      <p className="text-small text-soft">{t('app:shortcutsHint')}</p>
      <Button className="self-start" onClick={() => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>
        {t('app:changeGlobal')}
      </Button>
    </Dialog>
  );
}
