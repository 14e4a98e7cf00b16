import type { Translated } from '../words';
import type { metrics as zh } from '../zh-CN/metrics';

export const metrics: Translated<typeof zh> = {
  shown: 'Shown as',
  exact: 'exact',
  precision: 'Precision',
  within: 'between {{from}} and {{to}}',
  atLeast: 'at least {{value}}',
  seen: 'Seen',
  source: 'Source',
  unverified: 'Two readings of the page disagree; not verified yet',
  unverifiedShort: 'not verified',
  own: 'Your own account · for your eyes only',
  ownHint: 'From the creator centre, stored on this computer alone; left out of exports unless you tick it.',
  private: 'for your eyes only',
  notShown: 'Not shown on the page',
  sources: {
    centre: 'creator centre (yours alone)',
    answer: 'data the page received',
    state: 'data inside the page',
    meta: 'page metadata',
    dom: 'text on the page',
    article: 'article extraction',
    operator: 'entered by hand',
  },
  formats: { video: 'Video', image: 'Images', text: 'Text', article: 'Article', audio: 'Audio', live: 'Live' },
};
