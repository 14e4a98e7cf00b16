import type { ToldPage } from './told-pages.ts';

const linkedin = 'https://www.linkedin.com';
const update = `${linkedin}/feed/update/urn:li:activity:7405184640614412345`;
const instagram = 'https://www.instagram.com';
const thread = 'https://www.reddit.com/r/madeup/comments/1ab2c3/a_pot_of_tea/';

/** The same, for networks. */
export const toldNetworkPages = {
  instagram: [
    { state: 'login', at: `${instagram}/accounts/login/?next=%2F`, document: 'login' },
    { state: 'challenge', at: `${instagram}/challenge/?next=%2F`, document: 'challenge' },
    { state: 'gone', at: `${instagram}/p/DR2kMadeUp1/`, document: 'gone' },
    {
      state: 'empty',
      at: `${instagram}/explore/tags/tea/`,
      asks: { url: `${instagram}/graphql/query/?query_hash=made-up`, answer: 'tag-none/hashtag.json' },
    },
    { state: 'loading', at: `${instagram}/`, document: 'loading' },
    { state: 'unknown', at: `${instagram}/p/DR2kMadeUp1/`, document: 'unknown' },
  ],
  reddit: [
    { state: 'login', at: 'https://www.reddit.com/login/?dest=made-up', document: 'login' },
    { state: 'challenge', at: 'https://www.reddit.com/comments/1ab2c3/', document: 'challenge' },
    { state: 'gone', at: thread, document: 'removed' },
    { state: 'gone', at: `${thread}?context=3`, document: 'gone' },
    {
      state: 'empty',
      at: 'https://www.reddit.com/search/?q=tea',
      asks: { url: 'https://www.reddit.com/search.json?q=tea', answer: 'search-none/listing.json' },
    },
    { state: 'loading', at: 'https://www.reddit.com/r/madeup/', document: 'loading' },
    { state: 'unknown', at: thread, document: 'unknown' },
  ],
  linkedin: [
    { state: 'login', at: `${linkedin}/login`, document: 'login' },
    { state: 'login', at: update, document: 'wall' },
    { state: 'challenge', at: `${linkedin}/checkpoint/challenge/made-up`, document: 'challenge' },
    { state: 'gone', at: `${update}/`, document: 'gone' },
    { state: 'empty', at: `${linkedin}/search/results/content/?keywords=tea`, document: 'search-none' },
    { state: 'loading', at: `${linkedin}/feed/`, document: 'loading' },
    { state: 'unknown', at: `${linkedin}/preload/`, document: 'unknown' },
  ],
} satisfies Record<string, ToldPage[]>;
