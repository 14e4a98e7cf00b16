import { browser } from 'wxt/browser';

/** A web address as it may be opened; what a page told may be anything. */
export function webAddress(address: string | undefined): string | undefined {
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address)
    ? new URL(address).href
    : undefined;
}

/** Opens a page in one new tab, because the operator pressed. */
export async function openPage(address: string): Promise<void> {
  const url = webAddress(address);
  if (url) await browser.tabs.create({ url });
}
