import { createContext, useContext } from 'react';
import type { Settings } from '@/lib/db/settings';

const Context = createContext<Settings | undefined>(undefined);

/** The app provides what it read; a change in the database redraws all. */
export const SettingsProvider = Context.Provider;

export function useSettings(): Settings {
  const settings = useContext(Context);
  if (!settings) throw new Error('Settings are read inside the app only.');
  return settings;
}
