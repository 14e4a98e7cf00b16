import { platformOf } from '../model/platform-of';
import type { SwitchId } from '../model/roll';
import type { SavedPage } from '../model/saved-page';
import type { Platform } from '../platforms/define';
import { savePage } from './save-page';

/** Save the page of this tab, once, because the operator pressed for it; nothing where it is no platform's. */
export function saveTab(platforms: Record<SwitchId, Platform>): SavedPage | undefined {
  const id = platformOf(location.href);
  if (!id) return undefined;
  const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return savePage(platforms[id], document, new URL(location.href), {
    now: () => Date.now(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: () => document.documentElement.lang || navigator.language,
    locale: navigator.language,
    requests: requests.flatMap(({ initiatorType, name }) =>
      /^(?:fetch|xmlhttprequest)$/.test(initiatorType) ? name : [],
    ),
  });
}
