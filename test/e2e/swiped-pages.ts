import type { Page } from 'playwright-core';
import type { Answer } from '../browser/site.ts';
import { html, json } from '../browser/site.ts';

/** A made-up video: each of its numbers is another than those of all others, so that none can be taken for its own. */
export type Clip = { id: string; title: string; likes: number; comments: number; views?: number };

/** A site on which videos follow one another within one document, as its test makes it. */
export type SwipedSite = {
  document(url: URL): string;
  answer(url: URL): unknown;
};

const author = { uid: '60000000001', sec_uid: 'MS4wLjABAAAAmadeup', nickname: '山里人家' };

/** 抖音: one slide at a time, the address of which may stay behind. */
export function douyinOf(clips: readonly Clip[]): SwipedSite {
  const work = ({ id, title, likes, comments }: Clip) => ({
    aweme_id: id,
    desc: title,
    author,
    statistics: { aweme_id: id, digg_count: likes, comment_count: comments },
    media_type: 4,
    aweme_type: 0,
    status: { is_delete: false },
  });
  return {
    document: () => '<!doctype html><html lang="zh-CN"><title>抖音</title><div id="slides"></div></html>',
    answer({ pathname, searchParams }) {
      if (pathname.endsWith('/tab/feed/')) return { status_code: 0, aweme_list: clips.map(work) };
      const asked = clips.find(({ id }) => id === searchParams.get('aweme_id'));
      return asked && { status_code: 0, aweme_detail: work(asked) };
    },
  };
}

/** Put this video on screen, as the finger does: the slide of the one before is gone. */
export async function slide(page: Page, { id, title, likes, comments }: Clip): Promise<void> {
  await page.evaluate(
    content => {
      const slides = document.getElementById('slides');
      slides?.replaceChildren(document.createRange().createContextualFragment(content));
    },
    `<div data-e2e="feed-active-video" data-e2e-vid="${id}"><video></video>
      <span data-e2e="feed-video-nickname">@${author.nickname}</span><div data-e2e="video-desc">${title}</div>
      <div data-e2e="video-player-digg">${likes}</div><div data-e2e="feed-comment-icon">${comments}</div></div>`,
  );
}

const channel = 'UCteaField0teaField0te-1';

/** YouTube: the first video is written into the document and stays there, whatever is watched afterwards. */
export function youtubeOf(clips: readonly Clip[]): SwipedSite {
  const find = (id: string | null) => clips.find(clip => clip.id === id);
  const player = ({ id, title, views, likes }: Clip) => ({
    playabilityStatus: { status: 'OK' },
    videoDetails: {
      videoId: id,
      title,
      lengthSeconds: '754',
      channelId: channel,
      author: 'Tea Field',
      viewCount: `${views}`,
    },
    microformat: { playerMicroformatRenderer: { likeCount: `${likes}`, ownerChannelName: 'Tea Field' } },
  });
  const below = ({ id, title, views, comments }: Clip) => ({
    currentVideoEndpoint: { watchEndpoint: { videoId: id } },
    contents: {
      twoColumnWatchNextResults: {
        results: {
          results: {
            contents: [
              {
                videoPrimaryInfoRenderer: {
                  title: { runs: [{ text: title }] },
                  viewCount: { videoViewCountRenderer: { viewCount: { simpleText: `${views} views` } } },
                },
              },
            ],
          },
        },
      },
    },
    engagementPanels: [
      {
        engagementPanelSectionListRenderer: {
          panelIdentifier: 'engagement-panel-comments-section',
          header: { engagementPanelTitleHeaderRenderer: { contextualInfo: { runs: [{ text: `${comments}` }] } } },
        },
      },
    ],
  });
  return {
    document({ searchParams }) {
      const first = find(searchParams.get('v'));
      const states = first && { ytInitialPlayerResponse: player(first), ytInitialData: below(first) };
      const scripts = Object.entries(states ?? {}).map(
        ([name, state]) => `<script>var ${name} = ${JSON.stringify(state)};</script>`,
      );
      return `<!doctype html><html lang="en"><title>YouTube</title>${scripts.join('')}</html>`;
    },
    answer({ pathname, searchParams }) {
      const clip = find(searchParams.get('of'));
      if (!clip) return undefined;
      return pathname.endsWith('/player') ? player(clip) : below(clip);
    },
  };
}

/** What a site answers to a request of this page: a document, or data. */
export function answerOf(site: SwipedSite, url: URL, isDocument: boolean): Answer | undefined {
  if (isDocument) return html(site.document(url));
  const data = site.answer(url);
  return data === undefined ? undefined : json(data);
}

/** The page asks for something itself, as its own scripts do. */
export async function ask(page: Page, address: string, body?: string): Promise<void> {
  await page.evaluate(
    async ({ address, body }) => {
      await (await fetch(address, body === undefined ? {} : { method: 'POST', body })).text();
    },
    { address, body },
  );
}

/** The page goes on to another address without loading it. */
export async function go(page: Page, address: string, how: 'push' | 'replace' = 'push'): Promise<void> {
  await page.evaluate(
    ({ address, how }) => (how === 'push' ? history.pushState : history.replaceState).call(history, {}, '', address),
    { address, how },
  );
}
