import type { Health, HealthField, HealthSample } from '../../lib/model/health.ts';
import { dayOf, weekOf } from '../../lib/model/health.ts';

/** A row in which likes were usual until yesterday, and of which half of last week's covers are missing. */
export function unwell(now: number): Health {
  const sample = (at: number): HealthSample => ({
    key: at,
    visit: Math.floor(at / 5),
    whose: at,
    at: now - (90 - at) * 3_600_000,
    place: 'www.bilibili.com/2',
    what: 'full',
    format: 'video',
    given: ['title', 'author', 'views', ...(at < 70 ? (['likes'] satisfies HealthField[]) : [])],
    ...(at > 80 && { unverified: ['views' as const] }),
  });
  const week = weekOf(now);
  return {
    id: 'bilibili:post',
    platform: 'bilibili',
    kind: 'post',
    samples: Array.from({ length: 90 }, (_, at) => sample(at)),
    past: [],
    weeks: [
      { week: week - 1, posts: 60, accounts: 0, given: { title: 60, likes: 58, views: 30 } },
      { week, posts: 30, accounts: 0, given: { title: 30, likes: 8, views: 30 } },
    ],
    visits: [],
    days: [{ day: dayOf(now), states: { ok: 18, login: 2, unknown: 1 } }],
  };
}
