import { exact } from '../../metrics/amount';
import type { FoundPost } from '../../model/capture';
import type { Amount } from '../../model/reading';
import { at, type Found, type Page } from '../define';
import { identify, identifyLink, post } from './identity';

/** WeChat counts aloud up to 100 000 and gives 100 001 for all that is above. */
const counted = (value: unknown): Amount | undefined => {
  const amount = exact(value);
  return amount?.value === 100_001 ? { value: 100_000, step: 1, open: true, shown: '10万+' } : amount;
};

/** Filled only for a reader with WeChat's credentials, and `{}` for all others: that is unknown and not 0. */
export function readBar(bar: unknown): FoundPost['metrics'] {
  if (Number(at(bar, 'get_data_succ')) !== 1 && !exact(at(bar, 'read_num'))?.value) return {};
  const count = (name: string, flag: string): Amount | undefined => {
    const amount = counted(at(bar, name));
    return amount?.value === 0 && Number(at(bar, flag)) === 0 ? undefined : amount;
  };
  return {
    views: count('read_num', 'show_read'),
    likes: count('old_like_count', 'show_old_like'),
    looks: count('like_count', 'show_like'),
    shares: count('share_count', 'show_share'),
    saves: count('collect_count', 'show_collect'),
    comments: count('comment_count', 'comment_enabled'),
  };
}

/**
 * The counts of the post on screen, which pages of before 2023 asked for by themselves. Alone `like_num` was 赞 until 2018
 * and 在看 afterwards: only beside `old_like_num` it says which.
 */
export function readCounts(answer: unknown, page: Page, { searchParams }: URL): Found {
  const stat = at(answer, 'appmsgstat');
  const [biz, mid, idx] = (page.open ?? page.id)?.split(':') ?? [];
  const identity = identify(biz, mid, idx);
  const views = counted(at(stat, 'read_num'));
  if (!identity || !views?.value || (searchParams.get('__biz') || biz) !== biz) return {};
  const likes = counted(at(stat, 'old_like_num'));
  const metrics = { views, likes, looks: likes && counted(at(stat, 'like_num')) };
  const one = post(identifyLink(page.url.href) ?? identity, { metrics });
  // Without its signature a long address opens nothing.
  return { posts: [identifyLink(page.url.href)?.sn ? one : { ...one, url: page.url.origin + page.url.pathname }] };
}
