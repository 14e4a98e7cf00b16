import { defineContentScript } from 'wxt/utils/define-content-script';
import { copyAnswers } from './copy-answers';
import { copyState } from './copy-state';
import { startWaitingRoom } from './waiting-room';
import { type CopyData, doorbell, type FromTap, type ToTap } from './words';

/** How long nothing is said of requests after one was told of, in ms: a page that asks all the time tells of few. */
const pause = 5_000;

export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  runAt: 'document_start',
  main() {
    // Taken before the page can replace them: what they are given is not for it.
    const { MessageEvent, performance } = window;
    const { dispatchEvent, now } = performance;
    const { postMessage } = MessagePort.prototype;
    const { apply } = Reflect;
    const hello = new Event(doorbell, { cancelable: true });
    let port: MessagePort | undefined;
    let by = '';
    let toldAt = -pause;
    const say = (words: FromTap) => port && apply(postMessage, port, [words]);
    const room = startWaitingRoom(
      ({ body, ...data }) =>
        apply(dispatchEvent, performance, [new MessageEvent(by, { data: data satisfies CopyData, lastEventId: body })]),
      () => {
        const time = apply(now, performance, []) as number;
        if (!port || time - toldAt < pause) return;
        toldAt = time;
        say({ id: 0, value: true });
      },
    );

    const hear = ({ data }: MessageEvent<ToTap>) => {
      if ('patterns' in data) {
        by = data.by;
        room.open(data.patterns);
      } else say({ id: data.id, value: data.state ? copyState(window, data.state) : room.running });
    };

    const answerTheDoor = (event: Event) => {
      if (event === hello) return;
      // A second tap is told that there is one; a reader's port must not reach whoever else listens.
      event.stopImmediatePropagation();
      event.preventDefault();
      const [offered] = event instanceof MessageEvent ? event.ports : [];
      if (!offered) return;
      port?.close();
      port = offered;
      port.onmessage = hear;
      // Once the reader is gone (an update, the switch), nothing is copied any more.
      port.addEventListener('close', () => {
        if (port === offered) room.open([]);
      });
    };

    performance.addEventListener(doorbell, answerTheDoor, true);
    if (!performance.dispatchEvent(hello)) {
      performance.removeEventListener(doorbell, answerTheDoor, true);
      return;
    }
    copyAnswers(window, room, problem => say({ problem }));
  },
});
