import { type Address, definePlatform } from './define';

export default definePlatform({
  id: 'douyin',
  address({ pathname }): Address | undefined {
    const post = /^\/(?:video|note)\/(\d+)/.exec(pathname)?.[1];
    return post ? { kind: 'post', id: post } : undefined;
  },
  taps: [],
  states: [],
  documents: [],
});
