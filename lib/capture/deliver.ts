import type { Batch, Cover, PageReport } from '../model/capture';
import { type Finds, isNothing, joinFinds, kinds, most, noFinds } from './finds';
import type { Life } from './life';

/** How the background is told. */
export type Post = {
  send(batch: Batch): Promise<unknown>;
  sendCover(cover: Cover): Promise<unknown>;
};

/** When it is told, and until when. */
export type DeliveryLife = Pick<Life, 'isOver' | 'soon' | 'setTimeout'>;

export type Delivery = {
  /** Queue what was found. A report alone says what became of the page. */
  deliver(page: PageReport, finds: Finds): void;
  /** Pictures go one by one, once all facts have arrived. */
  deliverCover(cover: Cover): void;
};

/** 1 MB, if every character took three bytes. */
const maxCharacters = 330_000;
const patience = 20_000;
const delays = [250, 500, 1_000, 2_000, 5_000, 10_000];
const longestDelay = 30_000;
/** How often a batch may be refused by the background itself, before it is given up. */
const maxRefusals = 6;
/**
 * What passes: Chrome says that the background is not there to answer, or the background that its library cannot write
 * now (the disk is full). Then the batch waits as long as it takes.
 */
const passing = /Receiving end|(?:port|channel) closed|No response|could not do this/;

/** What travels together, and how many characters it takes as JSON. */
type Part = { finds: Finds; characters: number };
type Waiting = { batch: Batch & Finds; characters: number; isSent: boolean };

/** Number batches, hold them until they are acknowledged, and send them again with growing pauses. */
export function startDelivery(
  script: string,
  post: Post,
  life: DeliveryLife,
  giveUp: (problem: string) => void,
): Delivery {
  const waiting: Waiting[] = [];
  const covers: Cover[] = [];
  let number = 0;
  let busy = false;
  let failures = 0;
  let refusals = 0;

  const next = () => {
    if (busy || life.isOver) return;
    const [first] = waiting;
    const cover = first ? undefined : covers.shift();
    if (!first && !cover) return;
    busy = true;
    if (first) first.isSent = true;
    const work = first ? () => post.send(first.batch) : () => cover && post.sendCover(cover);
    inTime(Promise.resolve().then(work)).then(
      () => {
        busy = false;
        failures = refusals = 0;
        if (first) waiting.shift();
        next();
      },
      (error: unknown) => {
        // A picture that was not heard is not worth a second message.
        if (first) return again(first.batch, String(error));
        busy = false;
        next();
      },
    );
  };

  const inTime = (work: Promise<unknown>) =>
    new Promise((resolve, reject) => {
      work.then(resolve, reject);
      life.setTimeout(() => reject(new Error('No response')), patience);
    });

  const again = (batch: Batch & Finds, problem: string) => {
    if (!passing.test(problem)) refusals++;
    if (refusals >= maxRefusals) {
      refusals = 0;
      waiting.shift();
      if (!isNothing(batch)) giveUp(`${batch.posts.length} posts were refused: ${problem}`);
    }
    const rest = () => {
      busy = false;
      next();
    };
    life.setTimeout(rest, delays[failures++] ?? longestDelay);
  };

  const put = (page: PageReport, { finds, characters }: Part) => {
    const last = waiting.at(-1);
    // What has not left yet takes more of the same visit with it, and the newest word on the page.
    if (last && !last.isSent && last.batch.page.visit === page.visit && last.characters + characters <= maxCharacters) {
      const joined = joinFinds(last.batch, finds);
      if (kinds.every(kind => joined[kind].length <= most[kind])) {
        last.batch = { id: last.batch.id, page, ...joined };
        last.characters += characters;
        return;
      }
    }
    waiting.push({ batch: { id: `${script}.${++number}`, page, ...finds }, characters, isSent: false });
  };

  return {
    deliver(page, finds) {
      for (const part of split(finds)) put(page, part);
      // Handing over a batch costs the page as much as making it.
      life.soon(next);
    },
    deliverCover(cover) {
      covers.push(cover);
      next();
    },
  };
}

/** Cut what was found into messages of a bearable size; at least one. */
export function split(finds: Finds): Part[] {
  let part: Part = { finds: noFinds(), characters: 0 };
  const parts = [part];
  for (const kind of kinds) {
    for (const item of finds[kind]) {
      const length = lengthOf(item);
      const isFull = part.finds[kind].length >= most[kind];
      if (isFull || (part.characters > 0 && part.characters + length > maxCharacters)) {
        part = { finds: noFinds(), characters: 0 };
        parts.push(part);
      }
      part.characters += length;
      (part.finds[kind] as object[]).push(item);
    }
  }
  return parts;
}

/** About how many characters a value takes as JSON: near enough for a limit, at half the cost of making it. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length + 3;
  if (typeof value !== 'object' || value === null) return 12;
  let length = 2;
  for (const name in value) length += name.length + 3 + lengthOf((value as Record<string, unknown>)[name]);
  return length;
}
