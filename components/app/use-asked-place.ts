import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { z } from '@/lib/model/z';

/** What the background leaves in session storage when a shortcut or a menu asks for a place of the panel. */
const Asked = z.object({ path: z.string(), at: z.number() });
const key = 'place';
/** An older wish was meant for a panel that never opened. On a busy machine the first panel takes many seconds. */
const stale = 30_000;

/** Go where a shortcut or a menu asked to, whether the panel was open or is just opening. */
export function useAskedPlace(go: (path: string) => void): void {
  useEffect(() => {
    const follow = (value: unknown) => {
      const asked = z.safeParse(Asked, value);
      if (!asked.success || Date.now() - asked.data.at > stale) return;
      go(asked.data.path);
      void browser.storage.session.remove(key);
    };
    const listen = (changes: Record<string, { newValue?: unknown }>) => follow(changes[key]?.newValue);
    void browser.storage.session.get(key).then(stored => follow(stored[key]));
    browser.storage.session.onChanged.addListener(listen);
    return () => browser.storage.session.onChanged.removeListener(listen);
  }, [go]);
}
