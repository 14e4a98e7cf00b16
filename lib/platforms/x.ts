import { type Address, definePlatform } from './define';

export default definePlatform({
  id: 'x',
  address({ pathname }): Address | undefined {
    const post = /^\/\w+\/status\/(\d+)/.exec(pathname)?.[1];
    return post ? { kind: 'post', id: post } : undefined;
  },
  taps: [],
  states: [],
  documents: [],
});
