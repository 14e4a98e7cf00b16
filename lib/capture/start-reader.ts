import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import type { Platform } from '../platforms/define';

/** Read the pages of one platform until the script is orphaned. */
export function startReader(platform: Platform, ctx: ContentScriptContext): void {
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => {
    platform.address(newUrl);
  });
}
