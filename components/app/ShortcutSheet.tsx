import { browser } from 'wxt/browser';
import { sayKey } from '@/components/ui/actions';
import { Button } from '@/components/ui/Button';
import { Dialog } from '@/components/ui/Dialog';
import { useWords } from '@/lib/i18n/use-words';
import { roll } from './roll';

/** All keys, place by place, from the same roll that hears them. */
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
                <div key={action.id} className="flex h-8 items-center justify-between gap-3 border-b last:border-0">
                  <dt>{t(action.label)}</dt>
                  <dd className="m-0 flex gap-1">
                    {action.keys.map(key => (
                      <kbd
                        key={key}
                        className="min-w-6 rounded-control border border-edge/60 bg-paper px-1.5 text-center font-sans text-small"
                      >
                        {sayKey(key)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <p className="text-small text-soft">{t('app:shortcutsHint')}</p>
      <Button className="self-start" onClick={() => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })}>
        {t('app:globalShortcuts')}
      </Button>
    </Dialog>
  );
}
