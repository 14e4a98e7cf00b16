import { type Address, definePlatform } from './define';

export default definePlatform({
  id: 'xiaohongshu',
  address({ pathname }): Address | undefined {
    const post = /^\/(?:explore|discovery\/item|search_result|user\/profile\/[0-9a-f]{24})\/([0-9a-f]{24})/.exec(
      pathname,
    )?.[1];
    if (post) return { kind: 'post', id: post };
    return pathname.startsWith('/explore') ? { kind: 'feed' } : undefined;
  },
  taps: [],
  states: [],
  documents: [],
});
