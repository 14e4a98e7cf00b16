import { exact, milliseconds } from '../metrics/amount';
import { readCount } from '../metrics/counts';
import { timeOfXiaohongshu } from '../metrics/ids';
import { readTime } from '../metrics/times';
import type { FoundAccount, FoundPost } from '../model/capture';
import type { PageState } from '../model/page';
import type { Amount } from '../model/reading';
import { at, definePlatform, type Found, listOf, type Page, shownText, textIn, textOf, textsOf } from './define';

const from = { assign: '__INITIAL_STATE__' };
const api = (path: string) => new RegExp(`/api/sns/web/v\\d+/${path}(?:\\?|$)`);
const home = 'https://www.xiaohongshu.com';
const notePath = /^\/(?:explore|discovery\/item|search_result|user\/profile\/[0-9a-f]{24})\/([0-9a-f]{24})\/?$/;
const profilePath = /\/user\/profile\/([0-9a-f]{24})\/?(?:[?#]|$)/;
const hour = 3_600_000;
const formats: Partial<Record<string, FoundPost['format']>> = { normal: 'image', video: 'video' };

/** Where nothing was counted 小红书 prints the button's word; its own state says "0" there. */
const count = (value: unknown): Amount | undefined =>
  exact(value) ?? readCount(textOf(value) ?? '', 'zh-CN', ['赞', '点赞', '收藏', '评论', '分享']);

/** A note's id begins with the second it was made in: what lies before it, or ahead of us, is no publishing. */
function published(id: string, moment: Amount | undefined, now: number): Amount | undefined {
  const made = timeOfXiaohongshu(id)?.value ?? 0;
  return moment && (made > now || moment.value > made - 24 * hour) && moment.value < now + hour ? moment : undefined;
}
const timeOf = (words: string | undefined, { now, language }: Page) =>
  readTime(words ?? '', { now, zone: 'Asia/Shanghai', language });

/** A card shows the day of the last edit, if there was one: only the day of the making is that of publishing. */
function cardTime(id: string, words: string | undefined, page: Page): Amount | undefined {
  const moment = timeOf(words, page);
  const late = (timeOfXiaohongshu(id)?.value ?? 0) - (moment?.value ?? 0);
  return moment && late > -moment.step / 2 && late < moment.step + hour ? moment : undefined;
}

/** Without its token an address shows no note; the token is no part of what a note is. */
function identify(id: string, token: unknown, { kind, url }: Page) {
  const own = kind === 'post' ? url.searchParams : undefined;
  const key = textOf(token) ?? textOf(own?.get('xsec_token'));
  const from = textOf(own?.get('xsec_source')) ?? (kind === 'search' ? 'pc_search' : 'pc_feed');
  const reopenUrl = key && `${url.origin}/explore/${id}?xsec_token=${encodeURIComponent(key)}&xsec_source=${from}`;
  return { externalId: id, url: `${home}/explore/${id}`, reopenUrl, depth: own ? 'full' : 'card' } as const;
}

/** A note of an answer or a state. Rooms, words to search for and other notes than the page's are none. */
function readNote(item: unknown, page: Page): FoundPost[] {
  const card = at(item, 'noteCard') ?? item;
  const says = (...path: string[]) => textOf(at(card, ...path));
  const all = (key: string) => listOf(at(card, key));
  const counted = (key: string) => count(at(card, 'interactInfo', `${key}Count`));
  const id = textOf(at(item, 'id')) ?? says('noteId') ?? '';
  if (!/^[0-9a-f]{24}$/.test(id) || (says('noteId') ?? id) !== id || (at(item, 'modelType') ?? 'note') !== 'note')
    return [];
  if ((page.kind === 'post' && id !== page.id) || !(at(card, 'user') ?? at(card, 'interactInfo'))) return [];
  const name = says('user', 'nickname') ?? says('user', 'nickName');
  const format = formats[says('type') ?? ''];
  const length = at(card, 'video', 'capa', 'duration');
  const cover = all('imageList')[0] ?? at(card, 'cover');
  const publishedAt = published(id, milliseconds(at(card, 'time')), page.now);
  const editedAt = milliseconds(at(card, 'lastUpdateTime'));
  const corner = all('cornerTagInfo').find(tag => at(tag, 'type') === 'publish_time');
  const topics = all('tagList').filter(tag => /^(?:topic|undefined)/.test(String(at(tag, 'type'))));
  const shares = counted('share') ?? counted('shared');
  const post: FoundPost = {
    ...identify(id, at(item, 'xsecToken') ?? at(card, 'xsecToken'), page),
    title: says('title') ?? says('displayTitle'),
    // A topic is kept as `#话题[话题]#` and shown as `#话题`.
    text: says('desc')?.replace(/(#[^#[\]]+)\[话题\]#/g, '$1'),
    author: { id: says('user', 'userId'), name, avatar: says('user', 'avatar') },
    publishedAt: publishedAt ?? cardTime(id, textOf(at(corner, 'text')), page),
    editedAt: publishedAt && editedAt && editedAt.value > publishedAt.value ? editedAt : undefined,
    format,
    duration: format === 'video' && typeof length === 'number' && length >= 1 && length < 4 * 3600 ? length : undefined,
    images: (format === 'image' && all('imageList').length) || undefined,
    cover: textOf(at(cover, 'urlDefault')) ?? textOf(at(cover, 'url')),
    tags: textsOf(topics.map(topic => at(topic, 'name'))),
    mentions: textsOf(all('atUserList').map(person => at(person, 'nickname'))),
    region: says('ipLocation'),
    pinned: { true: true, false: false }[String(at(card, 'interactInfo', 'sticky'))],
    metrics: { likes: counted('liked'), saves: counted('collected'), comments: counted('comment'), shares },
  };
  return [post];
}
const readNotes = (items: unknown, page: Page) => ({ posts: listOf(items).flatMap(item => readNote(item, page)) });

/** 获赞与收藏 is likes and saves in one, so it is neither. */
function readAccount(profile: unknown, id: string | undefined): FoundAccount[] {
  const says = (name: string) => textOf(at(profile, 'basicInfo', name));
  const counts = listOf(at(profile, 'interactions')).map(entry => [at(entry, 'type'), count(at(entry, 'count'))]);
  const { fans: followers, follows: following } = Object.fromEntries(counts);
  const shown = { handle: says('redId'), name: says('nickname'), bio: says('desc'), avatar: says('images') };
  if (!id || !shown.name) return [];
  return [{ externalId: id, url: `${home}/user/profile/${id}`, ...shown, metrics: { followers, following } }];
}

function refusal(code: unknown, { kind }: Page): PageState | undefined {
  if (/^(?:3000(?:1[1257]|31)|4[67]1)$/.test(String(code))) return 'challenge';
  if (/^-10[01]$/.test(String(code))) return 'login';
  return String(code) === '-510001' && kind === 'post' ? 'gone' : undefined;
}

function readAnswer(answer: unknown, page: Page): Found {
  const found = readNotes(at(answer, 'data', 'items') ?? at(answer, 'data', 'notes'), page);
  const isEmpty = page.kind === 'search' && !found.posts.length && at(answer, 'data', 'hasMore') === false;
  const state = refusal(at(answer, 'code'), page) ?? (isEmpty ? 'empty' : undefined);
  return state ? { state } : found;
}

/** A tab loads when it is opened, which its address says. */
const tabOf = ({ url }: Page) => url.searchParams.get('tab') ?? 'note';
const readTab = (tab: string) => (answer: unknown, page: Page, request: URL) =>
  tabOf(page) === tab && request.searchParams.get('user_id') === page.id ? readAnswer(answer, page) : {};
const readOwner = (answer: unknown, { id }: Page, request: URL): Found =>
  request.searchParams.get('target_user_id') === id ? { accounts: readAccount(at(answer, 'data'), id) } : {};

/** The map may hold several notes, and an empty one under the key `undefined` where none is open. */
function readNoteState(state: unknown, page: Page): Found {
  const note = at(state, 'note') ?? state;
  const open = at(note, 'noteDetailMap', page.id ?? '', 'note') ?? at(state, 'noteData', 'data', 'noteData');
  const found = readNotes([open], page);
  const refused = at(note, 'firstNoteId') === page.id && refusal(at(note, 'serverRequestInfo', 'errorCode'), page);
  return refused && !found.posts.length ? { state: refused } : found;
}

const readList =
  (list: 'feed' | 'search', ...about: string[]) =>
  (state: unknown, page: Page): Found => {
    const part = at(state, list) ?? state;
    const wanted = page.id ?? page.url.searchParams.get('channel_id') ?? 'homefeed_recommend';
    return (at(part, ...about) || wanted) === wanted ? readNotes(at(part, 'feeds'), page) : {};
  };

/** `userPageData` does not say whose it is; the queries of the tabs do, and the cards of the first. */
function readProfileState(state: unknown, page: Page): Found {
  const user = at(state, 'user') ?? state;
  const writers = listOf(at(user, 'notes', '0')).map(note => at(note, 'noteCard', 'user'));
  const owners = [...listOf(at(user, 'noteQueries')), ...writers].map(owner => at(owner, 'userId'));
  if (!page.id || !owners.includes(page.id)) return {};
  const tab = Number(at(user, 'activeTab', 'index'));
  const shown = at(user, 'activeTab', 'query') === tabOf(page) && owners[tab] === page.id;
  const accounts = readAccount(at(user, 'userPageData'), page.id);
  return { accounts, ...(shown && readNotes(at(user, 'notes', String(tab)), page)) };
}

function writer(element: ParentNode, line: string, name: string): FoundPost['author'] {
  const link = element.querySelector(`${line}[href], ${line} a[href]`)?.getAttribute('href');
  return { id: profilePath.exec(link ?? '')?.[1], name: textIn(element, name) };
}

/** The cards of the list on screen. A grid of an earlier page links elsewhere; 大家都在搜 and rooms link to no note. */
function cards(document: Document, { kind, id: owner, url: base }: Page) {
  const grids = { feed: '(search_result|user)/', search: 'user/', profile: `user/profile/(?!${owner})` };
  const otherGrid = new RegExp(`^/${grids[kind as 'feed']}`);
  return [...document.querySelectorAll('section:has(a[href]):not([style*="display: none"] *)')].flatMap(card => {
    const cover = card.querySelector('a.cover[href], a[href*="xsec_token="]:has(img):not(.author)');
    const link = new URL((cover ?? card.querySelector('a'))?.getAttribute('href') ?? '', base);
    const id = notePath.exec(link.pathname)?.[1];
    return id && !otherGrid.test(link.pathname) ? [{ id, card, cover, image: cover?.querySelector('img'), link }] : [];
  });
}

function readCards(document: Document, page: Page): Found {
  const posts = cards(document, page).map(({ id, card, cover, image, link }): FoundPost => {
    // A picture's cover is its image alone: with a mark of an unknown kind on it the format is not known.
    const marks = [...(cover?.children ?? [])].filter(mark => !mark.matches('img, .top-tag-area'));
    return {
      ...identify(id, link.searchParams.get('xsec_token'), page),
      title: textIn(card, '.title'),
      author: writer(card, '.author', '.author .name'),
      publishedAt: cardTime(id, textIn(card, '.author .time'), page),
      format: cover?.querySelector('.play-icon') ? 'video' : image && !marks.length ? 'image' : undefined,
      cover: textOf(image?.getAttribute('src')),
      pinned: page.kind === 'profile' && cover?.querySelector('.top-tag-area') ? true : undefined,
      metrics: { likes: count(textIn(card, '.like-wrapper .count')) },
    };
  });
  return { posts };
}

/** The open note, alone or over a list. Comments wear the classes of the note's own bar, so all is read within it. */
function readOpenNote(document: Document, page: Page): Found {
  const note = document.querySelector('#noteContainer');
  const body = note?.querySelector('#detail-desc');
  if (!note?.querySelector('#detail-title, #detail-desc') || !page.id) return {};
  if ((note.closest('[note-id]')?.getAttribute('note-id') ?? page.id) !== page.id) return {};
  const counted = (name: string) => count(textIn(note, `.interact-container .${name}-wrapper .count`));
  const date = /^(编辑于)?\s*(.+?)(?:\s+(\p{Script=Han}+))?$/u.exec(textIn(note, '.bottom-container .date') ?? '');
  const moment = timeOf(date?.[2], page);
  const post: FoundPost = {
    ...identify(page.id, undefined, page),
    title: textIn(note, '#detail-title'),
    text: body ? shownText(body) : undefined,
    author: writer(note, '.author-container', '.author-container .username'),
    publishedAt: date?.[1] ? undefined : published(page.id, moment, page.now),
    editedAt: date?.[1] ? moment : undefined,
    region: moment && date?.[3],
    format: formats[note.getAttribute('data-type') ?? ''],
    tags: textsOf([...(body?.querySelectorAll('a.tag') ?? [])].map(tag => tag.textContent?.replace('#', ''))),
    metrics: { likes: counted('like'), saves: counted('collect'), comments: counted('chat') },
  };
  return { posts: [post] };
}

// https://www.xiaohongshu.com/explore
export default definePlatform({
  id: 'xiaohongshu',
  address({ pathname, searchParams }) {
    const post = notePath.exec(pathname)?.[1];
    const profile = profilePath.exec(pathname)?.[1];
    if (post) return { kind: 'post', id: post };
    if (profile) return { kind: 'profile', id: profile };
    if (/^\/(?:explore\/?)?$/.test(pathname)) return { kind: 'feed' };
    if (/^\/search_result\/?$/.test(pathname)) return { kind: 'search', id: searchParams.get('keyword') ?? undefined };
    return /^\/(?:login|404|website-login)(?:\/|$)/.test(pathname) ? { kind: 'other' } : undefined;
  },
  taps: [
    { url: api('feed'), on: ['post'], read: readAnswer },
    { url: api('homefeed'), on: ['feed'], read: readAnswer },
    { url: api('search/notes'), on: ['search'], read: readAnswer },
    { url: api('user_posted'), on: ['profile'], read: readTab('note') },
    { url: api('note/collect/page'), on: ['profile'], read: readTab('fav') },
    { url: api('note/like/page'), on: ['profile'], read: readTab('liked') },
    { url: api('user/otherinfo'), on: ['profile'], read: readOwner },
  ],
  states: [
    { from, live: '__INITIAL_STATE__.note', on: ['post'], read: readNoteState },
    { from, live: '__INITIAL_STATE__.feed', on: ['feed'], read: readList('feed', 'currentChannel') },
    { from, live: '__INITIAL_STATE__.search', on: ['search'], read: readList('search', 'searchContext', 'keyword') },
    { from, live: '__INITIAL_STATE__.user', on: ['profile'], read: readProfileState },
  ],
  documents: [
    { source: 'dom', on: ['post'], read: readOpenNote },
    { source: 'dom', on: ['feed', 'search', 'profile'], read: readCards },
  ],
  condition(document, { url, kind }) {
    if (url.pathname.startsWith('/login')) return 'login';
    if (kind === 'other') return /\/website-login|error_code=3000/.test(url.href) ? 'challenge' : 'gone';
    if (document.querySelector('#noteContainer, section.note-item')) return undefined;
    const said = document.body ? shownText(document.body) : '';
    if (/安全限制|安全验证|请完成验证|访问链接异常|访问频繁|操作频繁/.test(said)) return 'challenge';
    if (/登录后查看/.test(said)) return 'login';
    return kind === 'post' && /页面不见了|笔记不存在|暂时无法浏览|笔记已被删除/.test(said) ? 'gone' : undefined;
  },
  covers(document, page) {
    const image = document.querySelector<HTMLImageElement>('#noteContainer .media-container img');
    const shown = page.kind === 'post' && page.id ? [{ id: page.id, image }] : cards(document, page);
    return shown.flatMap(({ id, image }) => (image ? [{ externalId: id, image }] : []));
  },
});
