import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onMessage } from '@/lib/messaging/contract';
import { send } from '@/lib/messaging/send';
import type { Batch } from '@/lib/model/capture';

const batch: Batch = {
  id: 'made-up.1',
  page: { url: 'https://example.com/', visit: 'v', platform: 'x', kind: 'feed', state: 'loading' },
  posts: [],
  accounts: [],
};

type Listener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => boolean;

beforeEach(() => {
  const listeners: Listener[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      onMessage: { addListener: (listener: Listener) => listeners.push(listener), removeListener: () => {} },
      // As Chrome does it: messages and answers travel as JSON, and no listener means no answer.
      sendMessage: (message: unknown) =>
        new Promise(resolve => {
          const answer = (value: unknown) => resolve(JSON.parse(JSON.stringify(value)));
          const waits = listeners.map(listener => listener(JSON.parse(JSON.stringify(message)), {}, answer));
          if (!waits.includes(true)) resolve(undefined);
        }),
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what is sent without the library is heard and answered by it', async () => {
  await expect(send('saveCaptures', batch)).rejects.toThrow('No response');
  const heard: Batch[] = [];
  const remove = onMessage('saveCaptures', ({ data }) => {
    heard.push(data);
    return { saved: 7 };
  });
  expect(await send('saveCaptures', batch)).toEqual({ saved: 7 });
  expect(heard).toEqual([batch]);
  remove();
});

test('what the background throws arrives as an error', async () => {
  const remove = onMessage('saveCaptures', () => {
    throw new TypeError('made up');
  });
  await expect(send('saveCaptures', batch)).rejects.toThrow('made up');
  remove();
});
