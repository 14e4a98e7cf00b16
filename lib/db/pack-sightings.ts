import type { Sighting } from '../model/topic';
import { packRun, unpackRun, width } from './pack';

/** Stored as flat columns: a heat as a run (with its first and last), then the rank, 0 where there is none. */
const columns = width + 1;
const noHeat = -1;

export function packSightings(sightings: Sighting[]): (number | string)[] {
  return sightings.flatMap(({ first, last, rank, heat }) => [
    ...packRun({ first, last, ...(heat ?? { value: noHeat, step: 0, source: 'dom' }) }),
    rank ?? 0,
  ]);
}

export function unpackSightings(packed: (number | string)[]): Sighting[] {
  return Array.from({ length: packed.length / columns }, (_, at) => {
    const [run, rank] = [packed.slice(at * columns, at * columns + width), Number(packed[at * columns + width])];
    const { first, last, ...heat } = unpackRun(run);
    return { first, last, ...(rank > 0 && { rank }), ...(heat.value !== noHeat && { heat }) };
  });
}
