import type { Finds } from '@/lib/capture/finds';
import { startVisit, type Visit } from '@/lib/capture/visit';
import type { FoundPost, PageReport } from '@/lib/model/capture';
import { definePlatform, type Platform } from '@/lib/platforms/define';

export const post = (id: string, more: Partial<FoundPost> = {}): FoundPost => ({
  externalId: id,
  url: `https://www.bilibili.com/video/${id}`,
  depth: 'card',
  metrics: {},
  ...more,
});

/** A made-up platform: `/video/<id>` is a post, `/list` a feed. */
export const platform = (more: Partial<Platform> = {}) =>
  definePlatform({
    id: 'bilibili',
    address({ pathname }) {
      const id = /^\/video\/(\w+)/.exec(pathname)?.[1];
      if (id) return { kind: 'post', id };
      return pathname === '/list' ? { kind: 'feed' } : undefined;
    },
    taps: [
      {
        url: /\/api\/posts/,
        on: ['feed', 'post'],
        read: (answer, page) => ({
          posts: (answer as string[]).filter(id => page.kind === 'feed' || id === page.id).map(id => post(id)),
        }),
      },
    ],
    states: [],
    documents: [],
    ...more,
  });

export const copy = (body: string, status = 200) => ({
  url: 'https://api.bilibili.com/api/posts?page=1',
  method: 'GET',
  status,
  body,
  at: 0,
});

export type Told = { page: PageReport } & Finds;

export function visit(path: string, more: Partial<Platform> = {}, late = false): { visit: Visit; told: Told[] } {
  const told: Told[] = [];
  return {
    told,
    visit: startVisit({
      id: 'v1',
      url: new URL(path, 'https://www.bilibili.com'),
      platform: platform(more),
      late,
      surroundings: { now: () => 5, zone: 'Asia/Shanghai', language: () => 'zh-CN' },
      deliver: (page, finds) => told.push({ page, ...finds }),
    }),
  };
}

export const states = (told: Told[]) => told.map(({ page }) => page.state);
