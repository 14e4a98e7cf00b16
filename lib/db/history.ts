import type { History, Run } from '../model/post';
import type { Reading } from '../model/reading';
import { byContent, byReading, bySource, first, sameAmount } from './order';

type Series = Partial<Record<string, Run[]>>;

/** What one look says of the counts, as a history of its own. */
export function seriesOf<K extends string>(readings: Partial<Record<K, Reading | undefined>>, seenAt: number) {
  const series: Partial<Record<K, Run[]>> = {};
  for (const [name, reading] of Object.entries<Reading | undefined>(readings)) {
    if (reading) {
      series[name as K] = [{ first: seenAt, last: seenAt, ...reading }];
    }
  }
  return series;
}

export function joinHistories(a: History, b: History): History {
  return { id: a.id, series: joinSeries(a.series, b.series) };
}

/** Both series as one, whichever came first. */
export function joinSeries<S extends Series>(a: S, b: S): S {
  const joined: Series = { ...a };
  for (const [name, runs] of Object.entries(b)) {
    if (runs) {
      joined[name] = joinRuns(joined[name] ?? [], runs);
    }
  }
  return joined as S;
}

/**
 * A run is a reading that consecutive looks repeated: the same value, step and openness. Another value or precision
 * starts a new run, also within the rounding: what was shown is kept, and whether it is a change is for the reader of
 * the series to say. Only the two ends of a run are looks that are known, so a reading that comes late and falls inside
 * a run parts it there: no amount is lost, and no run says more than its ends did.
 */
export function joinRuns(a: Run[], b: Run[]): Run[] {
  const [last, next] = [a.at(-1), b[0]];
  const isNewer = last && next && b.length === 1 && next.first > last.last;
  if (isNewer) {
    return [...a.slice(0, -1), ...merge([last, next])];
  }
  const points = [...a, ...b].flatMap(run => [
    { ...run, last: run.first },
    { ...run, first: run.last },
  ]);
  const looks = new Map<number, Run>();
  for (const point of points) {
    const other = looks.get(point.first);
    looks.set(point.first, other && byReading(readingOf(other), readingOf(point)) >= 0 ? other : point);
  }
  return merge([...looks.values()].sort((x, y) => x.first - y.first));
}

/** Whether only the account's owner could have made this reading. Such ones make no run with the others. */
export function isPrivate({ source }: Pick<Reading, 'source'>): boolean {
  return source === 'centre';
}

/**
 * Neighbours that say the same, and are as sure of it, become one run. Of how it was shown, the most trusted source's
 * form stays.
 */
function merge(runs: Run[]): Run[] {
  const merged: Run[] = [];
  for (const run of runs) {
    const previous = merged.at(-1);
    const isAlike =
      previous &&
      sameAmount(previous, run) &&
      previous.unverified === run.unverified &&
      isPrivate(previous) === isPrivate(run);
    if (isAlike) {
      const kept = bySourceThenContent(readingOf(previous), readingOf(run)) >= 0 ? previous : run;
      merged[merged.length - 1] = { ...kept, first: previous.first, last: run.last };
    } else {
      merged.push(run);
    }
  }
  return merged;
}

const bySourceThenContent = first<Reading>(bySource, byContent);

function readingOf({ first: _first, last: _last, ...reading }: Run): Reading {
  return reading;
}
