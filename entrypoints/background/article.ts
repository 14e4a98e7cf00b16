import { browser } from 'wxt/browser';

/** The icon's leave to read a tab takes a moment to reach the page's process: until then Chrome refuses. */
const pauses = [100, 300, 900];

/** Read the article of this tab once. Needs activeTab: without it Chrome refuses, and the panel is told so. */
export async function readArticle(tabId: number): Promise<'ok' | 'no-access'> {
  for (let tries = 0; ; tries++) {
    try {
      await browser.scripting.executeScript({ target: { tabId }, files: ['content-scripts/article.js'] as never });
      return 'ok';
    } catch (reason) {
      const pause = pauses[tries];
      if (pause === undefined) {
        console.info('Caifeng may not read this tab:', reason);
        return 'no-access';
      }
      await new Promise(resolve => setTimeout(resolve, pause));
    }
  }
}
