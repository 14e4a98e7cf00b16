import { sendMessage } from '@/lib/messaging/contract';

/** After posts of a tab were kept: let the background look for their covers, and say on the icon that they are kept. */
export async function tellKept(tabId: number | undefined, postIds: readonly string[]): Promise<void> {
  if (tabId === undefined) return;
  await sendMessage('showBadge', { tabId });
  await sendMessage('findCovers', { tabId, postIds: [...postIds] });
}
