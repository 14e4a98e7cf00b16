import type { Life } from './life';
import { type Copy, type CopyData, doorbell, type FromTap, type ToTap } from './tap-words';

const patience = 1_000;

export type TapLink = {
  /**
   * A copy of the page's live object, or nothing when there is no tap, no such object, or it is too big. Without a path
   * it is the number of requests that are on their way.
   */
  readState(path: string): Promise<unknown>;
};

/** Tell the tap what to copy, whichever of the two starts first, and hear its copies. */
export function connectTap(
  life: Life,
  patterns: readonly RegExp[],
  hear: { copy(copy: Copy): void; problem(problem: string): void; request(): void },
): TapLink {
  let port: MessagePort | undefined;
  let lastId = 0;
  const by = crypto.randomUUID();
  const questions = new Map<number, (value: unknown) => void>([[0, hear.request]]);
  const say = (words: ToTap) => port?.postMessage(words);

  const listen = ({ data }: MessageEvent<FromTap>) => {
    if (life.isOver) return;
    if ('problem' in data) hear.problem(data.problem);
    else questions.get(data.id)?.(data.value);
  };

  const ring = () => {
    const { port1, port2 } = new MessageChannel();
    port?.close();
    port = port1;
    port.onmessage = listen;
    say({ patterns, by });
    performance.dispatchEvent(new MessageEvent(doorbell, { ports: [port2], cancelable: true }));
  };

  life.addEventListener<MessageEvent<CopyData>>(performance, by, ({ data, lastEventId }) =>
    hear.copy({ ...data, body: lastEventId }),
  );
  // A tap that starts later rings plainly; what carries a port is our own ring, or another reader's.
  life.addEventListener(performance, doorbell, event => {
    if (!(event instanceof MessageEvent)) ring();
  });
  life.onEnd(() => port?.close());
  ring();

  return {
    readState(path) {
      const id = ++lastId;
      return new Promise(resolve => {
        const answer = (value: unknown) => {
          questions.delete(id);
          resolve(value);
        };
        questions.set(id, answer);
        life.setTimeout(() => answer(undefined), patience);
        say({ state: path, id });
      });
    },
  };
}
