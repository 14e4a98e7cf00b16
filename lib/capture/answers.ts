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
  /** Read again what came shortly before a navigation, for the page it led to. */
  reread(visit: Visit): void;
};

/** `spent`: it held comments, which were told of the post that was open. */
type Remembered = { copy: Copy; heardAt: number; used: boolean; spent: boolean };

/** Read answers of the page's requests with the platform's readers, and remember the latest. */
export function startAnswers(platform: Platform, clock: () => number): Answers {
  let recent: Remembered[] = [];

  const read = (answer: Remembered, visit: Visit) => {
    const page = visit.page();
    if (!page) return;
    const taps = platform.taps.filter(({ url, on }) => on.includes(page.kind) && url.test(answer.copy.url));
    if (!taps.length) return;
    const { url, status, body } = answer.copy;
    let reader = 'an answer';
    try {
      const request = new URL(url);
      reader = request.pathname;
      const parsed = parseJson(body);
      for (const tap of taps) {
        const found = tap.read(parsed, page, request);
        answer.used ||= !isNothing(found);
        answer.spent ||= Boolean(found.comments?.length);
        visit.add(found, 'answer');
      }
    } catch (error) {
      // A refused request tells nothing; one that was answered, and makes no sense, means that the platform changed.
      if (status < 400) visit.complain(`${reader}: ${String(error)}`);
    }
  };

  return {
    hear(copy, visit) {
      const now = clock();
      const answer = { copy, heardAt: now, used: false, spent: false };
      recent = [...recent.filter(({ heardAt }) => now - heardAt < memory).slice(-maxRemembered), answer];
      read(answer, visit);
    },
    reread(visit) {
      const now = clock();
      recent = recent.filter(({ heardAt }) => now - heardAt < memory);
      // What a list has shown belongs to that list; what is asked for by id, its reader tells apart by itself.
      const byId = visit.address?.kind === 'post' || visit.address?.kind === 'article';
      // Comments often do not say of what they are: once told of one post, they are not those of the next.
      for (const answer of recent) if (!answer.spent && (byId || !answer.used)) read(answer, visit);
    },
  };
}
