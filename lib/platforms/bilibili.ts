import { type Address, definePlatform } from './define';

export default definePlatform({
  id: 'bilibili',
  address({ pathname }): Address | undefined {
    const post = /^\/video\/(BV\w{10})/.exec(pathname)?.[1];
    return post ? { kind: 'post', id: post } : undefined;
  },
  taps: [],
  states: [],
  documents: [],
});
