import type { Page } from 'playwright-core';

/** Put a tab where the operator's browser was: its zone and its language, and no word of being headless. */
export async function placeTab(page: Page, { timezone, locale }: { timezone: string; locale: string }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const userAgent = (await page.evaluate(() => navigator.userAgent)).replace('Headless', '');
  await session.send('Emulation.setTimezoneOverride', { timezoneId: timezone });
  await session.send('Emulation.setLocaleOverride', { locale });
  await session.send('Emulation.setUserAgentOverride', { userAgent, acceptLanguage: locale });
}
