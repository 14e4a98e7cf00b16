import type { FoundPost } from '../../model/capture';
import type { PageState } from '../../model/page';
import { type Found, type Page, shownText, textIn, textOf, textsOf } from '../define';
import { cardTime, count, formats, identify, notePath, profilePath, published, timeOf } from './note';

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

export function readCards(document: Document, page: Page): Found {
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
export function readOpenNote(document: Document, page: Page): Found {
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

export function condition(document: Document, { url, kind }: Page): PageState | undefined {
  if (url.pathname.startsWith('/login')) return 'login';
  if (kind === 'other') return /\/website-login|error_code=3000/.test(url.href) ? 'challenge' : 'gone';
  if (document.querySelector('#noteContainer, section.note-item')) return undefined;
  const said = document.body ? shownText(document.body) : '';
  if (/安全限制|安全验证|请完成验证|访问链接异常|访问频繁|操作频繁/.test(said)) return 'challenge';
  if (/登录后查看/.test(said)) return 'login';
  return kind === 'post' && /页面不见了|笔记不存在|暂时无法浏览|笔记已被删除/.test(said) ? 'gone' : undefined;
}

export function covers(document: Document, page: Page) {
  const image = document.querySelector<HTMLImageElement>('#noteContainer .media-container img');
  const shown = page.kind === 'post' && page.id ? [{ id: page.id, image }] : cards(document, page);
  return shown.flatMap(({ id, image }) => (image ? [{ externalId: id, image }] : []));
}
