import { exact, seconds } from '../../metrics/amount';
import type { Format, FoundPost } from '../../model/capture';
import { at, decodeEntities, type Found, oneLine, textOf, webAddress } from '../define';
import { identifyLink, post } from './identity';

/** WeChat's own numbers for the kinds of a post (`item_show_type`). */
export const formats: Record<string, Format> = { 0: 'article', 5: 'video', 7: 'audio', 8: 'image', 10: 'text' };

/** The posts of a list. Each names itself in its link only. */
function readItems(items: unknown[], sentAt?: unknown, kind?: number): FoundPost[] {
  return items.flatMap(item => {
    const text = (name: string) => textOf(at(item, name));
    const identity = identifyLink(text('link') ?? text('content_url') ?? text('url'));
    if (!identity) return [];
    return post(identity, {
      depth: 'card',
      title: oneLine(text('title')),
      author: { id: identity.biz },
      publishedAt: seconds(sentAt ?? at(item, 'update_time') ?? at(item, 'create_time')),
      format: formats[String(at(item, 'item_show_type') ?? kind)],
      duration: exact(at(item, 'duration'))?.value || undefined,
      cover: webAddress(text('cover')),
    });
  });
}

/** An account's posts: in the editor's search, as published, in the history that followers see, in an album. */
export function readLists(answer: unknown): Found {
  const pages = list(answer, 'publish_page', 'publish_list');
  const published = pages.flatMap(sent => list(sent, 'publish_info', 'appmsgex'));
  const history = list(answer, 'general_msg_list', 'list').flatMap(sent => {
    const more = list(sent, 'app_msg_ext_info', 'multi_app_msg_item_list');
    return readItems([dig(sent, 'app_msg_ext_info'), ...more], dig(sent, 'comm_msg_info', 'datetime'), 0);
  });
  const others = [...list(answer, 'app_msg_list'), ...published, ...list(answer, 'getalbum_resp', 'article_list')];
  const posts = [...readItems(others), ...history];
  return Array.isArray(dig(answer, 'app_msg_list')) && !posts.length ? { posts, state: 'empty' } : { posts };
}

/** The history of an account as its page was sent: its first posts, as a text within the code. */
export function readHistory(state: unknown): Found {
  return readLists({ general_msg_list: decodeEntities(textOf(at(state, 'msgList')) ?? '') });
}

/** An album's page prints its first posts, each with its link. Known from code that reads them. */
export function readAlbum(document: Document): Found {
  const lines = [...document.querySelectorAll('li[data-link][data-title]')];
  return {
    posts: readItems(
      lines.map(line => ({ link: line.getAttribute('data-link'), title: line.getAttribute('data-title') })),
    ),
  };
}

/** Lists are JSON inside JSON: a string on the way is parsed. */
function dig(value: unknown, ...path: string[]): unknown {
  const inner = typeof value === 'string' && /^[[{]/.test(value) ? JSON.parse(value) : value;
  const [name, ...rest] = path;
  return name === undefined ? inner : dig((inner as Record<string, unknown> | null | undefined)?.[name], ...rest);
}

function list(value: unknown, ...path: string[]): unknown[] {
  const found = dig(value, ...path);
  return Array.isArray(found) ? found : [];
}
