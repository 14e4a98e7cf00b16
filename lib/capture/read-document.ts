import type { Platform } from '../platforms/define';
import type { Visit } from './visit';

/** Read what the document shows now: its condition, then its meta and its elements. Returns whether any of it is new. */
export function readDocument(platform: Platform, document: Document, visit: Visit): boolean {
  const page = visit.page();
  if (!page) return false;
  let isNew = false;
  try {
    visit.setCondition(platform.condition?.(document, page));
  } catch (error) {
    visit.complain(`condition: ${error}`);
  }
  for (const { source, on, read } of platform.documents) {
    if (!on.includes(page.kind)) continue;
    try {
      // An earlier reader may have named the open post.
      const found = read(document, visit.page() ?? page);
      isNew = visit.add(found, source) || isNew;
    } catch (error) {
      visit.complain(`${source} reader: ${error}`);
    }
  }
  return isNew;
}
