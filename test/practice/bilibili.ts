import type { Request } from 'playwright-core';
import { type Answer, html, json } from '../browser/site.ts';
import { escapeHtml, inline, pageHtml } from './page.ts';
import { countsAt, cover, type PracticePost, posts } from './posts.ts';

const videos = posts.filter(({ video }) => video);
/** Ids as B站 makes them: letters and digits without `0`, `O`, `I` and `l`. */
const bvid = (post: PracticePost) => `BV1Px4117${'abcdefghijkmnpqr'[posts.indexOf(post)]}zx`;
const mid = (post: PracticePost) => Number.parseInt(post.author.id.slice(-3), 16) + 480_000;
const style = `#videos { display: grid; grid-template-columns: repeat(3, 1fr); gap: 20px } img { width: 100%; border-radius: 8px }`;

/** The practice B站: what is popular, a video's own page, a space with its videos. */
export function answer(request: Request, hours: number, now: number): Answer | undefined {
  const url = new URL(request.url());
  if (!url.host.endsWith('bilibili.com')) return undefined;
  const picture = posts.find(({ id }) => url.pathname === `/practice/${id}.svg`);
  if (picture) return { body: cover(picture), type: 'image/svg+xml' };
  if (url.host === 'api.bilibili.com') return interfaceAnswer(url, hours, now);
  const video = videos.find(post => url.pathname.startsWith(`/video/${bvid(post)}`));
  if (video) return html(videoPage(video, hours, now));
  const owner = url.host === 'space.bilibili.com' && videos.find(post => url.pathname.startsWith(`/${mid(post)}`));
  if (owner)
    return html(
      listPage(
        `${owner.author.name}的空间`,
        `/x/space/wbi/arc/search?mid=${mid(owner)}`,
        `/x/relation/stat?vmid=${mid(owner)}`,
      ),
    );
  return url.pathname === '/v/popular/all' ? html(listPage('热门', '/x/web-interface/popular?ps=20&pn=1')) : undefined;
}

function interfaceAnswer(url: URL, hours: number, now: number): Answer | undefined {
  const done = (data: unknown) => json({ code: 0, message: '0', ttl: 1, data });
  if (url.pathname === '/x/web-interface/popular')
    return done({ list: videos.map(post => view(post, hours, now)), no_more: true });
  const own = videos.filter(
    post => String(mid(post)) === (url.searchParams.get('mid') ?? url.searchParams.get('vmid')),
  );
  const [one] = own;
  if (!one) return undefined;
  if (url.pathname === '/x/relation/stat')
    return done({ mid: mid(one), following: 86, follower: one.author.followers });
  const vlist = own.map(post => {
    const { stat, ...words } = view(post, hours, now);
    return {
      aid: words.aid,
      bvid: words.bvid,
      title: words.title,
      description: words.desc,
      pic: words.pic,
      author: post.author.name,
      mid: mid(post),
      created: words.pubdate,
      length: clock(post.duration),
      play: stat.view,
      comment: stat.reply,
      video_review: stat.danmaku,
    };
  });
  return done({ list: { vlist }, page: { pn: 1, ps: 30, count: vlist.length } });
}

const clock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

function view(post: PracticePost, hours: number, now: number) {
  const { likes, saves, comments, shares, views } = countsAt(post, hours);
  return {
    aid: 170_000 + posts.indexOf(post),
    bvid: bvid(post),
    title: post.title,
    desc: post.text,
    pubdate: Math.floor(now / 1000) - post.age * 3600,
    duration: post.duration,
    pic: `https://www.bilibili.com/practice/${post.id}.svg`,
    owner: { mid: mid(post), name: post.author.name },
    stat: {
      aid: 170_000 + posts.indexOf(post),
      view: views,
      danmaku: Math.round(comments * 1.7),
      reply: comments,
      favorite: saves,
      coin: Math.round(likes * 0.2),
      share: shares,
      like: likes,
    },
  };
}

function videoPage(post: PracticePost, hours: number, now: number): string {
  const videoData = view(post, hours, now);
  const state = {
    aid: videoData.aid,
    bvid: videoData.bvid,
    p: 1,
    videoData,
    upData: { mid: String(mid(post)), name: post.author.name, fans: post.author.followers },
    tags: post.tags.map(tag_name => ({ tag_name })),
  };
  return pageHtml({
    title: `${post.title}_哔哩哔哩（练习）`,
    style,
    head: `<script>window.__INITIAL_STATE__=${inline(state)};(function(){var s=document.currentScript;s.parentNode.removeChild(s);}());</script>`,
    body: `<main><h1 class="video-title">${escapeHtml(post.title)}</h1><img src="${videoData.pic}" alt="" style="width:420px"><p>播放 ${videoData.stat.view} · 赞 ${videoData.stat.like}</p><p>${escapeHtml(post.text)}</p></main>`,
  });
}

/** A list that asks for its videos and draws them. */
function listPage(title: string, ...paths: string[]): string {
  return pageHtml({
    title: `${title} - 哔哩哔哩（练习）`,
    style,
    body: `<main><h1>${escapeHtml(title)}</h1><div id="videos"></div><template id="video"><a class="bili-video-card"><img alt=""><b></b><br><small></small></a></template></main>`,
    script: `for (const path of ${inline(paths)}) {
  fetch('https://api.bilibili.com' + path, { credentials: 'include' }).then(answer => answer.json()).then(({ data }) => {
    for (const { bvid, title, pic, stat, play } of data.list?.vlist ?? data.list ?? []) {
      const card = document.getElementById('video').content.cloneNode(true).firstElementChild;
      card.href = 'https://www.bilibili.com/video/' + bvid + '/';
      card.querySelector('img').src = new URL(pic).pathname;
      card.querySelector('b').textContent = title;
      card.querySelector('small').textContent = '播放 ' + (stat?.view ?? play);
      document.getElementById('videos').append(card);
    }
  });
}`,
  });
}
