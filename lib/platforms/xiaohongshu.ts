import type { FoundAccount } from '../model/capture';
import type { PageState } from '../model/page';
import { at, definePlatform, type Found, listOf, type Page, textOf } from './define';
import { readAnalysis, readManaged, readTotals } from './xiaohongshu/centre';
import { readCommentAnswer, readCommentState } from './xiaohongshu/comments';
import { condition, covers, readCards, readOpenNote } from './xiaohongshu/document';
import { count, home, notePath, profilePath, readNotes } from './xiaohongshu/note';

const from = { assign: '__INITIAL_STATE__' };
const centre = (path: string) => new RegExp(`/api/galaxy/(?:v\\d/)?creator/${path}(?:\\?|$)`);
const api = (path: string) => new RegExp(`/api/sns/web/v\\d+/${path}(?:\\?|$)`);
/** 获赞与收藏 is likes and saves in one, so it is neither. */
function readAccount(profile: unknown, id: string | undefined): FoundAccount[] {
  const says = (name: string) => textOf(at(profile, 'basicInfo', name));
  const counts = listOf(at(profile, 'interactions')).map(entry => [at(entry, 'type'), count(at(entry, 'count'))]);
  const { fans: followers, follows: following } = Object.fromEntries(counts);
  const shown = { handle: says('redId'), name: says('nickname'), bio: says('desc'), avatar: says('images') };
  if (!id || !shown.name) return [];
  return [{ externalId: id, url: `${home}/user/profile/${id}`, ...shown, metrics: { followers, following } }];
}

/** The people that a search for them shows. Known from code that asks for them, not from a sample. */
function readPeople(answer: unknown): Found {
  const accounts = listOf(at(answer, 'data', 'users')).flatMap((user): FoundAccount[] => {
    const says = (name: string) => textOf(at(user, name));
    const id = /^[0-9a-f]{24}$/.exec(says('id') ?? '')?.[0];
    const name = says('name') ?? says('nickname');
    if (!id || !name) return [];
    const metrics = { followers: count(at(user, 'fans')), posts: count(at(user, 'noteCount')) };
    const avatar = says('image');
    return [{ externalId: id, url: `${home}/user/profile/${id}`, handle: says('redId'), name, avatar, metrics }];
  });
  return { accounts };
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

/** The map may hold several notes, and an empty one under the key `undefined` where none is open; before 2023 there was one. */
function readNoteState(state: unknown, page: Page): Found {
  const note = at(state, 'note') ?? state;
  const open =
    at(note, 'noteDetailMap', page.id ?? '', 'note') ?? at(state, 'noteData', 'data', 'noteData') ?? at(note, 'note');
  const found = readNotes([open], page);
  const comments = readCommentState(at(note, 'noteDetailMap', page.id ?? '', 'comments'), page);
  const refused = at(note, 'firstNoteId') === page.id && refusal(at(note, 'serverRequestInfo', 'errorCode'), page);
  return refused && !found.posts.length ? { state: refused } : { ...found, comments };
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
  // A guest is given the frame alone: lists without a note, and nobody's name. Later it may be filled, and says more.
  if (at(state, 'user', 'loggedIn') === false && !owners.some(Boolean) && !at(user, 'userPageData', 'basicInfo'))
    return { state: 'login' };
  if (!page.id || !owners.includes(page.id)) return {};
  const tab = Number(at(user, 'activeTab', 'index'));
  const shown = at(user, 'activeTab', 'query') === tabOf(page) && owners[tab] === page.id;
  const accounts = readAccount(at(user, 'userPageData'), page.id);
  return { accounts, ...(shown && readNotes(at(user, 'notes', String(tab)), page)) };
}

// https://www.xiaohongshu.com/explore
export default definePlatform({
  id: 'xiaohongshu',
  address({ hostname, pathname, searchParams }) {
    if (hostname === 'creator.xiaohongshu.com') return { kind: pathname.startsWith('/login') ? 'other' : 'metrics' };
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
    { url: api('search/usersearch'), on: ['search'], read: readPeople },
    { url: api('user_posted'), on: ['profile'], read: readTab('note') },
    { url: api('note/collect/page'), on: ['profile'], read: readTab('fav') },
    { url: api('note/like/page'), on: ['profile'], read: readTab('liked') },
    { url: api('user/otherinfo'), on: ['profile'], read: readOwner },
    { url: api('comment/(?:sub/)?page'), on: ['post'], read: readCommentAnswer },
    { url: centre('datacenter/note/analyze/list'), on: ['metrics'], read: readAnalysis },
    { url: centre('note/user/posted'), on: ['metrics'], read: readManaged },
    {
      url: centre('(?:data/(?:note_detail_new|fans/overall_new)|home/personal_info|datacenter/account/base)'),
      on: ['metrics'],
      read: readTotals,
    },
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
  condition,
  covers,
});
