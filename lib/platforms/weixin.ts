import { type Address, definePlatform } from './define';

export default definePlatform({
  id: 'weixin',
  address({ pathname }): Address | undefined {
    return pathname === '/s' || pathname.startsWith('/s/') ? { kind: 'article' } : undefined;
  },
  taps: [],
  states: [],
  documents: [],
});
