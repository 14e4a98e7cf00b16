import type { Post, Run } from '../model/post';
import { bySource } from './order';
import type { Look } from './rows';

/**
 * The author of a post never changes. A look that names another one than the library knows, and is no better a source,
 * was probably read from what shows another post: its author is not taken, and its counts are in doubt.
 */
export function doubtStranger(look: Look, known: Post | undefined): Look {
  const [said, before] = [look.post.author, known?.author];
  if (!said?.id || !before?.id || !isOther(said.id, before.id) || bySource(said, before) > 0) {
    return look;
  }
  const { author: _author, followers: _followers, ...post } = look.post;
  const latest = Object.entries(post.latest).map(([name, reading]) => [name, { ...reading, unverified: true }]);
  const series = Object.entries(look.history.series).map(([name, runs]) => [name, runs.map(doubted)]);
  return {
    ...look,
    post: { ...post, latest: Object.fromEntries(latest) },
    history: { ...look.history, series: Object.fromEntries(series) },
  };
}

/** Whether two ids are of two accounts. Pages of one platform may write ids in two ways, which cannot be compared. */
function isOther(a: string, b: string): boolean {
  return a !== b && formOf(a) === formOf(b);
}

function formOf(id: string): string {
  return /^\d+$/.test(id) ? 'number' : `${id.length} signs`;
}

function doubted(run: Run): Run {
  return { ...run, unverified: true };
}
