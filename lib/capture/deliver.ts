import type { Batch, Capture, CapturedAccount, Cover, PageReport } from '../model/capture';

/** What delivery needs of its surroundings. */
export type Post = {
  send(batch: Batch): Promise<unknown>;
  sendCover(cover: Cover): Promise<unknown>;
  /** Runs later, unless the script has been orphaned by then. */
  later(work: () => void, delay: number): unknown;
  /** The script has been orphaned: it falls silent. */
  isOver(): boolean;
};

export type Delivery = {
  /** Queue what was found. A report alone says what became of the page. */
  deliver(page: PageReport, posts: Capture[], accounts: CapturedAccount[]): void;
  /** Pictures go one by one, once all facts have arrived. */
  deliverCover(cover: Cover): void;
};

const maxPosts = 200;
const maxAccounts = 50;
/** 1 MB, if every character took three bytes. */
const maxCharacters = 330_000;
const patience = 20_000;
const delays = [250, 500, 1_000, 2_000, 5_000, 10_000, 30_000];
/** How often a batch may be refused by the background itself, before it is given up. */
const maxRefusals = 6;
/** What Chrome says when the background is not there to answer; then the batch waits as long as it takes. */
const unheard = /Receiving end|message port closed|message channel closed|No response|no answer/i;

/** Number batches, hold them until they are acknowledged, and send them again with growing pauses. */
export function startDelivery(script: string, post: Post, giveUp: (problem: string) => void): Delivery {
  const batches: Batch[] = [];
  const covers: Cover[] = [];
  let number = 0;
  let busy = false;
  let failures = 0;
  let refusals = 0;

  const settle = (work: Promise<unknown>) =>
    new Promise((resolve, reject) => {
      work.then(resolve, reject);
      post.later(() => reject(new Error('There was no answer.')), patience);
    });

  const next = () => {
    if (busy || post.isOver()) return;
    const [batch] = batches;
    const work = batch ? () => post.send(batch) : covers[0] ? sendNextCover : undefined;
    if (!work) return;
    busy = true;
    settle(Promise.resolve().then(work)).then(
      () => {
        busy = false;
        failures = refusals = 0;
        if (batch) batches.shift();
        next();
      },
      (error: unknown) => {
        busy = false;
        if (batch) again(batch, String(error));
        else next();
      },
    );
  };

  const sendNextCover = () => {
    const cover = covers.shift();
    return cover ? post.sendCover(cover) : Promise.resolve();
  };

  const again = (batch: Batch, problem: string) => {
    if (!unheard.test(problem)) refusals++;
    if (refusals >= maxRefusals) {
      refusals = 0;
      batches.shift();
      if (batch.posts.length || batch.accounts.length) giveUp(`${batch.posts.length} posts were refused: ${problem}`);
    }
    post.later(next, delays[Math.min(failures++, delays.length - 1)] ?? 30_000);
  };

  return {
    deliver(page, posts, accounts) {
      // The newest report of a visit is enough, as long as the older one has not been sent and carries nothing.
      const last = batches.at(-1);
      const waits = last && (batches.length > 1 || !busy) && last.page.visit === page.visit;
      if (waits && !last.posts.length && !last.accounts.length) batches.pop();
      for (const part of split(posts, accounts)) batches.push({ id: `${script}.${++number}`, page, ...part });
      next();
    },
    deliverCover(cover) {
      covers.push(cover);
      next();
    },
  };
}

/** Cut what was found into messages of a bearable size; at least one. */
export function split(posts: Capture[], accounts: CapturedAccount[]): Pick<Batch, 'posts' | 'accounts'>[] {
  const parts: Pick<Batch, 'posts' | 'accounts'>[] = [];
  let part: Pick<Batch, 'posts' | 'accounts'> = { posts: [], accounts: [] };
  let characters = 0;
  const open = (item: object, isFull: boolean) => {
    const length = JSON.stringify(item).length;
    if (isFull || (characters > 0 && characters + length > maxCharacters)) {
      parts.push(part);
      part = { posts: [], accounts: [] };
      characters = 0;
    }
    characters += length;
  };
  for (const account of accounts) {
    open(account, part.accounts.length === maxAccounts);
    part.accounts.push(account);
  }
  for (const post of posts) {
    open(post, part.posts.length === maxPosts);
    part.posts.push(post);
  }
  return [...parts, part];
}
