import type { BrowserContext } from 'playwright-core';
import { type Asked, serve } from '../browser/site.ts';
import * as bilibili from './bilibili.ts';
import * as x from './x.ts';
import * as xiaohongshu from './xiaohongshu.ts';

/** Where to begin on each practice platform. */
export const starts = {
  xiaohongshu: 'https://www.xiaohongshu.com/explore',
  bilibili: 'https://www.bilibili.com/v/popular/all',
  x: 'https://x.com/home',
};

/**
 * Serve the practice pages at the platforms' true addresses, so that the real content scripts run on them. `hours`
 * tells how long ago the practice began: the numbers grow with it.
 */
export function practise(context: BrowserContext, start: number, hours: () => number): Promise<Asked[]> {
  return serve(context, request => {
    for (const { answer } of [xiaohongshu, bilibili, x]) {
      const found = answer(request, hours(), start);
      if (found) return found;
    }
    return undefined;
  });
}
