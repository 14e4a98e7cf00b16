import type { Copy } from './words';

const maxCopies = 60;
const maxCharacters = 6_000_000;

/** Where answers wait until the reader has said which it wants. */
export type WaitingRoom = {
  /** How many requests that are wanted have no answer yet. */
  running: number;
  /** A request that is wanted sets out. */
  begin(): void;
  /** Whether an answer from this address is worth a copy. */
  wants(url: string): boolean;
  take(copy: Copy): void;
  /** The reader's patterns: from now on they decide, and what waited is passed on or dropped. */
  open(patterns: readonly RegExp[]): void;
};

/** Keep a bounded number of answers until the patterns are known, then pass on those that match. */
export function startWaitingRoom(pass: (copy: Copy) => void, tellOfRequest: () => void): WaitingRoom {
  const waiting: Copy[] = [];
  let characters = 0;
  let patterns: readonly RegExp[] | undefined;
  const matches = (url: string) => patterns?.some(pattern => pattern.test(url)) ?? false;

  return {
    running: 0,
    begin() {
      this.running++;
      tellOfRequest();
    },
    wants: url => (patterns ? matches(url) : waiting.length < maxCopies && characters < maxCharacters),
    take(copy) {
      if (patterns) {
        if (matches(copy.url)) pass(copy);
      } else if (waiting.length < maxCopies && characters + copy.body.length <= maxCharacters) {
        waiting.push(copy);
        characters += copy.body.length;
      }
    },
    open(told) {
      patterns = told;
      for (const copy of waiting.splice(0)) if (matches(copy.url)) pass(copy);
      characters = 0;
    },
  };
}
