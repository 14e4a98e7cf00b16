import { useEffect, useState } from 'react';
import { useLanguage } from '@/lib/i18n/use-words';

/** Where the operator's clock hangs. */
export const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The time, fresh enough to say "2 minutes ago" by, in the operator's zone and language. */
export function useClock() {
  const language = useLanguage();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return { now, zone, language };
}
