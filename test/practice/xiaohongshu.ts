import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request } from 'playwright-core';
import { type Answer, html, json } from '../browser/site.ts';
import { escapeHtml, inline, pageHtml } from './page.ts';
import { countsAt, cover, type PracticeAuthor, type PracticePost, posts, shownInWan } from './posts.ts';

const site = 'https://www.xiaohongshu.com';
const first = 12;
const style = `
  #feeds { display: grid; grid-template-columns: repeat(4, 1fr); gap: 18px }
  .note-item img { width: 100%; border-radius: 12px; display: block }
  .note-item .title { font-weight: 600; display: block; margin: 8px 0 4px }
  .author-wrapper { display: flex; justify-content: space-between; color: #777; font-size: 12px }
  .mask { position: fixed; inset: 0; background: #0006; display: grid; place-items: center }
  #noteContainer { background: #fff; border-radius: 16px; width: 760px; display: grid; grid-template-columns: 320px 1fr; overflow: hidden }
  #noteContainer img { width: 320px; display: block } .note-content { padding: 20px }
  .interact-container span { margin-right: 18px }`;

/** The practice 小红书: a feed, notes as a modal or alone, profiles. */
export function answer(request: Request, hours: number, now: number): Answer | undefined {
  const url = new URL(request.url());
  if (url.host === 'edith.xiaohongshu.com') return interfaceAnswer(url, request.postData(), hours, now);
  if (url.origin !== site) return undefined;
  const picture = posts.find(({ id }) => url.pathname === `/practice/${id}.svg`);
  if (picture) return { body: cover(picture), type: 'image/svg+xml' };
  const note = posts.find(({ id }) => url.pathname === `/explore/${id}`);
  if (note) return html(notePage(note, hours, now));
  const owner = posts.find(({ author }) => url.pathname === `/user/profile/${author.id}`)?.author;
  if (owner) return html(profilePage(owner, hours));
  return url.pathname === '/explore' ? html(feedPage(hours)) : undefined;
}

function interfaceAnswer(url: URL, body: string | null, hours: number, now: number): Answer | undefined {
  if (url.pathname === '/api/sns/web/v1/homefeed') {
    const items = posts.slice(first).map(post => ({
      id: post.id,
      xsec_token: `tok-${post.id}`,
      model_type: 'note',
      note_card: snakeCard(post, hours),
    }));
    return json({ code: 0, success: true, data: { cursor_score: '', items } });
  }
  const asked = posts.find(({ id }) => body?.includes(id));
  if (url.pathname !== '/api/sns/web/v1/feed' || !asked) return undefined;
  const { likes, saves, comments, shares } = countsAt(asked, hours);
  const note_card = {
    note_id: asked.id,
    title: asked.title,
    desc: description(asked),
    type: asked.video ? 'video' : 'normal',
    time: now - asked.age * 3_600_000,
    ip_location: '浙江',
    user: { user_id: asked.author.id, nickname: asked.author.name },
    interact_info: {
      liked_count: String(likes),
      collected_count: String(saves),
      comment_count: String(comments),
      share_count: String(shares),
    },
    tag_list: asked.tags.map(name => ({ id: name, name, type: 'topic' })),
    image_list: [{ url_default: coverUrl(asked) }],
    ...(asked.video && { video: { capa: { duration: asked.duration } } }),
  };
  return json({
    code: 0,
    success: true,
    data: { current_time: now, items: [{ id: asked.id, model_type: 'note', note_card }] },
  });
}

const coverUrl = (post: PracticePost) => `${site}/practice/${post.id}.svg`;
const description = (post: PracticePost) => `${post.text}${post.tags.map(tag => ` #${tag}[话题]#`).join('')}`;

function snakeCard(post: PracticePost, hours: number) {
  return {
    display_title: post.title,
    type: post.video ? 'video' : 'normal',
    cover: { url_default: coverUrl(post), width: 360, height: 480 },
    user: { user_id: post.author.id, nickname: post.author.name },
    interact_info: { liked: false, liked_count: shownInWan(countsAt(post, hours).likes) },
    ...(post.video && { video: { capa: { duration: post.duration } } }),
  };
}

function card(post: PracticePost, hours: number) {
  return {
    id: post.id,
    modelType: 'note',
    xsecToken: `tok-${post.id}`,
    noteCard: {
      displayTitle: post.title,
      type: post.video ? 'video' : 'normal',
      cover: { urlDefault: coverUrl(post), width: 360, height: 480 },
      user: { userId: post.author.id, nickname: post.author.name },
      interactInfo: { liked: false, likedCount: shownInWan(countsAt(post, hours).likes) },
      ...(post.video && { video: { capa: { duration: post.duration } } }),
    },
  };
}

function section(post: PracticePost, hours: number, index: number): string {
  const open = `/explore/${post.id}?xsec_token=tok-${post.id}&xsec_source=pc_feed`;
  return `<section class="note-item" data-index="${index}"><a href="/explore/${post.id}" style="display: none"></a>
    <a class="cover mask-link" href="${open}"><img src="${coverUrl(post)}" alt="">${post.video ? '<span class="play-icon"></span>' : ''}</a>
    <div class="footer"><a class="title" href="${open}"><span>${escapeHtml(post.title)}</span></a>
    <div class="author-wrapper"><a class="author" href="/user/profile/${post.author.id}"><span class="name">${escapeHtml(post.author.name)}</span></a>
    <span class="like-wrapper"><span class="count">${shownInWan(countsAt(post, hours).likes)}</span></span></div></div></section>`;
}

/** The state is written as the site does: JavaScript with bare `undefined`, not JSON. */
function stateScript(state: object): string {
  return `<script>window.__INITIAL_STATE__=${inline(state).replaceAll('"@undefined"', 'undefined')}</script>`;
}

function feedPage(hours: number): string {
  const shown = posts.slice(0, first);
  const state = {
    global: { appSettings: '@undefined' },
    user: { loggedIn: true, userInfo: { userId: '5fffffffffffffffffffffff', nickname: '我' } },
    feed: { feeds: shown.map(post => card(post, hours)) },
    note: { noteDetailMap: { undefined: { note: {} } } },
  };
  return pageHtml({
    title: '小红书（练习）',
    style,
    head: stateScript(state),
    body: `<main><div id="feeds" class="feeds-container">${shown.map((post, index) => section(post, hours, index)).join('')}</div></main>
      <template id="rest">${posts
        .slice(first)
        .map((post, index) => section(post, hours, first + index))
        .join('')}</template>
      <template id="modal"><div class="mask">${noteContainer()}</div></template>`,
    script: readFileSync(join(import.meta.dirname, 'pages/xiaohongshu-feed.js'), 'utf8'),
  });
}

function notePage(post: PracticePost, hours: number, now: number): string {
  const { likes, saves, comments, shares } = countsAt(post, hours);
  const note = {
    noteId: post.id,
    title: post.title,
    desc: description(post),
    type: post.video ? 'video' : 'normal',
    time: now - post.age * 3_600_000,
    ipLocation: '浙江',
    xsecToken: `tok-${post.id}`,
    user: { userId: post.author.id, nickname: post.author.name },
    interactInfo: {
      likedCount: String(likes),
      collectedCount: String(saves),
      commentCount: String(comments),
      shareCount: String(shares),
    },
    tagList: post.tags.map(name => ({ id: name, name, type: 'topic' })),
    imageList: [{ urlDefault: coverUrl(post) }],
    ...(post.video && { video: { capa: { duration: post.duration } } }),
  };
  return pageHtml({
    title: `${post.title} - 小红书（练习）`,
    style,
    head: stateScript({
      note: { currentNoteId: post.id, firstNoteId: post.id, noteDetailMap: { [post.id]: { note } } },
    }),
    body: `<main>${noteContainer({ post, likes, saves, comments })}</main>`,
  });
}

function noteContainer(shown?: { post: PracticePost; likes: number; saves: number; comments: number }): string {
  const count = (word: string, name: string, value?: number) =>
    `<span class="${name}-wrapper">${word} <span class="count">${value ?? ''}</span></span>`;
  return `<div id="noteContainer"><img ${shown ? `src="${coverUrl(shown.post)}"` : ''} alt=""><div class="note-content">
    <div class="author-container"><a class="username" href="/user/profile/${shown?.post.author.id ?? ''}">${escapeHtml(shown?.post.author.name ?? '')}</a></div>
    <h2 id="detail-title">${escapeHtml(shown?.post.title ?? '')}</h2><div id="detail-desc">${escapeHtml(shown?.post.text ?? '')}</div>
    <div class="interact-container">${count('赞', 'like', shown?.likes)}${count('藏', 'collect', shown?.saves)}${count('评', 'chat', shown?.comments)}</div>
  </div></div>`;
}

function profilePage(author: PracticeAuthor, hours: number): string {
  const own = posts.filter(post => post.author === author);
  const interactions = [
    { type: 'follows', name: '关注', count: '86' },
    { type: 'fans', name: '粉丝', count: shownInWan(author.followers) },
    { type: 'interaction', name: '获赞与收藏', count: shownInWan(author.followers * 6) },
  ];
  const userPageData = {
    basicInfo: { nickname: author.name, redId: author.handle, desc: author.bio, ipLocation: '浙江' },
    interactions,
    tags: [],
  };
  return pageHtml({
    title: `${author.name} - 小红书（练习）`,
    style,
    head: stateScript({
      user: {
        loggedIn: true,
        userPageData,
        activeTab: { index: 0, query: 'note' },
        notes: [own.map(post => card(post, hours)), [], []],
      },
    }),
    body: `<main><h1 class="user-name">${escapeHtml(author.name)}</h1><p>${escapeHtml(author.bio)}</p><div id="feeds">${own.map((post, index) => section(post, hours, index)).join('')}</div></main>`,
  });
}
