import { browser } from 'wxt/browser';

/** Read the article of this tab once. Needs activeTab: without it Chrome refuses, and the panel is told so. */
export async function readArticle(tabId: number): Promise<'ok' | 'no-access'> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['content-scripts/article.js'] as never });
    return 'ok';
  } catch (reason) {
    console.info('Caifeng may not read this tab:', reason);
    return 'no-access';
  }
}

/** The words the operator has selected in this tab, at most 2,000 characters. */
export async function readSelection(tabId: number): Promise<string> {
  const [frame] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => String(getSelection()).slice(0, 2_000),
  });
  return frame?.result?.trim() ?? '';
}
