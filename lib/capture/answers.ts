import type { Platform } from '../platforms/define';
import { isNothing } from './finds';
import { parseJson } from './long-ids';
import type { Copy } from './tap-words';
import type { Visit } from './visit';

/** How long an answer may come before the address it belongs to. */
const memory = 5_000;
const maxRemembered = 20;

export type Answers = {
  hear(copy: Copy, visit: Visit): void;
  /** Read at once what still waits for its task: the page that it belongs to is about to go. */
  finish(): void;
  /** Read again what came shortly before a navigation, for the page it led to. */
  reread(visit: Visit): void;
};

/** `spent`: it held comments, which were told of the post that was open. */
type Remembered = { copy: Copy; heardAt: number; used: boolean; spent: boolean };
type Step = () => void;

/**
 * Read answers of the page's requests with the platform's readers, and remember the latest. To parse an answer, to read
 * it and to take in what was read are tasks of their own, begun by `soon`: as one they would hold up the page.
 */
export function startAnswers(platform: Platform, clock: () => number, soon: (step: Step) => void): Answers {
  let recent: Remembered[] = [];
  const waiting: Step[] = [];
  const next = () => waiting.shift()?.();
  const finish = () => {
    while (waiting.length) next();
  };

  const read = (answer: Remembered, visit: Visit) => {
    const page = visit.page();
    const { url, status, body } = answer.copy;
    const taps = platform.taps.filter(tap => page && tap.on.includes(page.kind) && tap.url.test(url));
    if (!page || !taps.length) return;
    const ahead = (...steps: Step[]) => {
      waiting.unshift(...steps.map(careful));
      for (const _ of steps) soon(next);
    };
    const careful = (step: Step) => () => {
      try {
        step();
      } catch (error) {
        // A refused request tells nothing; one that was answered, and makes no sense, means that the platform changed.
        if (status < 400) visit.complain(`${new URL(url).pathname}: ${error}`);
      }
    };
    careful(() => {
      // A refusal may come without words of the interface: then its number is all it says.
      const parsed = status < 400 || /^\s*{/.test(body) ? parseJson(body) : { code: status };
      ahead(
        ...taps.map(tap => () => {
          const found = tap.read(parsed, visit.page() ?? page, new URL(url));
          answer.used ||= !isNothing(found);
          answer.spent ||= Boolean(found.comments?.length);
          ahead(() => visit.add(found, 'answer'));
        }),
      );
    })();
  };

  return {
    hear(copy, visit) {
      const now = clock();
      const answer = { copy, heardAt: now, used: false, spent: false };
      recent = [...recent.filter(({ heardAt }) => now - heardAt < memory).slice(-maxRemembered), answer];
      waiting.push(() => read(answer, visit));
      soon(next);
    },
    finish,
    reread(visit) {
      const now = clock();
      recent = recent.filter(({ heardAt }) => now - heardAt < memory);
      // What a list has shown belongs to that list; what is asked for by id, its reader tells apart by itself.
      const byId = visit.address?.kind === 'post' || visit.address?.kind === 'article';
      // Comments often do not say of what they are: once told of one post, they are not those of the next.
      for (const answer of recent) {
        if (answer.spent || (answer.used && !byId)) continue;
        read(answer, visit);
        finish();
      }
    },
  };
}
