import { decimal, milliseconds, share } from '../../metrics/amount';
import type { FoundPost } from '../../model/capture';
import { at, type Found, listOf, type Page, textOf, webOf } from '../define';
import { count, formats, home, published, timeOf } from './note';

/** The owner's own notes: the list of all, and the figures of each. Last read in 2026-07 (figures) and 2024-09 (list). */
function readOwn(note: unknown, about: (id: string) => Partial<FoundPost>): FoundPost[] {
  const id = textOf(at(note, 'id')) ?? '';
  if (!/^[0-9a-f]{24}$/.test(id)) return [];
  return [{ externalId: id, url: `${home}/explore/${id}`, depth: 'card', metrics: {}, ...about(id) }];
}

function told(answer: unknown): Found {
  return /^-10[01]$/.test(String(at(answer, 'code'))) ? { state: 'login' } : {};
}

/** Rates are fractions of 1, the time watched is in seconds; a note that is still fresh has no title here. */
export function readAnalysis(answer: unknown, page: Page): Found {
  const notes = listOf(at(answer, 'data', 'noteInfos'));
  const posts = notes.flatMap(note =>
    readOwn(note, id => {
      const counted = (key: string) => count(at(note, key));
      return {
        title: textOf(at(note, 'title')),
        publishedAt: published(id, milliseconds(at(note, 'postTime')), page.now),
        format: ({ 1: 'image', 2: 'video' } as const)[String(at(note, 'type'))],
        metrics: {
          impressions: counted('impCount'),
          views: counted('readCount'),
          clickRate: share(at(note, 'coverClickRate')),
          likes: counted('likeCount'),
          saves: counted('favCount'),
          comments: counted('commentCount'),
          shares: counted('shareCount'),
          followersGained: counted('increaseFansCount'),
          averageWatch: decimal(at(note, 'viewTimeAvg')),
          danmaku: counted('danmakuCount'),
        },
      };
    }),
  );
  return { ...told(answer), posts };
}

export function readManaged(answer: unknown, page: Page): Found {
  const posts = listOf(at(answer, 'data', 'notes')).flatMap(note =>
    readOwn(note, id => {
      const counted = (key: string) => count(at(note, key));
      const format = formats[textOf(at(note, 'type')) ?? ''];
      const length = at(note, 'videoInfo', 'duration');
      const pictures = listOf(at(note, 'imagesList'));
      const token = textOf(at(note, 'xsecToken'));
      return {
        reopenUrl: token && `${home}/explore/${id}?xsec_token=${encodeURIComponent(token)}&xsec_source=pc_creatormng`,
        title: textOf(at(note, 'displayTitle')),
        publishedAt: published(id, timeOf(textOf(at(note, 'time')), page), page.now),
        format,
        duration: format === 'video' && typeof length === 'number' && length > 0 ? length : undefined,
        images: (format === 'image' && pictures.length) || undefined,
        cover: webOf(at(pictures[0], 'url')),
        pinned: ({ true: true, false: false } as const)[String(at(note, 'sticky'))],
        metrics: {
          views: counted('viewCount'),
          likes: counted('likes'),
          saves: counted('collectedCount'),
          comments: counted('commentsCount'),
          shares: counted('sharedCount'),
        },
      };
    }),
  );
  return { ...told(answer), posts };
}

/** Totals of the account, of which the answer does not say whose they are: understood, and nothing to keep. */
export function readTotals(answer: unknown): Found {
  return at(answer, 'success') === true ? { state: 'ok' } : told(answer);
}
