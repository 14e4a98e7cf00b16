import type { Contract } from './contract';

type Answer<T> = { res?: T; err?: { message: string } } | undefined;

/**
 * `sendMessage` of the contract for scripts that every page carries: it says the same words to the background, without
 * the library that `contract` brings along.
 */
export async function send<Type extends 'saveCaptures' | 'saveCover' | 'wake'>(
  type: Type,
  ...[data]: Parameters<Contract[Type]>
): Promise<ReturnType<Contract[Type]>> {
  const message = { id: 0, type, data, timestamp: Date.now() };
  const answer: Answer<ReturnType<Contract[Type]>> = await chrome.runtime.sendMessage(message);
  if (!answer) throw new Error('No response');
  if (answer.err) throw new Error(answer.err.message);
  return answer.res as ReturnType<Contract[Type]>;
}
