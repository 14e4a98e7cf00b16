import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useWords } from '@/lib/i18n/use-words';
import { KeyRow } from './KeyRow';

const commands = { _execute_action: 'open', keep: 'keep', plan: 'plan', search: 'search' } as const;

/** The keys heard on any page, as the operator has set them in the browser. */
export function GlobalKeys() {
  const t = useWords();
  const [keys, setKeys] = useState<Record<string, string>>({});
  useEffect(() => {
    void browser.commands
      .getAll()
      .then(all => setKeys(Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut ?? '']))));
  }, []);
  return (
    <section>
      <h3 className="mb-1 text-small font-semibold text-soft">{t('app:onAnyPage')}</h3>
      <dl className="m-0">
        {Object.entries(commands).map(([command, word]) => (
          <KeyRow key={command} label={t(`app:global.${word}`)} keys={keys[command] ? [keys[command]] : []} />
        ))}
      </dl>
    </section>
  );
}
