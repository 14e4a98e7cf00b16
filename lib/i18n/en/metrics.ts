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
  unverified: 'At odds with another reading; not verified yet',
  unverifiedShort: 'not verified',
  unverifiedTime: 'Two times on the page disagree; not verified yet',
  unverifiedWords: 'The page says two things: {{what}}',
  fell: '{{metric}}: {{fewer}} fewer on {{time}} than the time before; the platform may have cleaned up',
  own: 'Your own account · for your eyes only',
  ownHint: 'From the creator centre, stored on this computer alone; left out of exports unless you tick it.',
  private: 'for your eyes only',
  ratios_one: '{{count}} ratio',
  ratios_other: '{{count}} ratios',
  ratiosHint: 'Worked out of the numbers seen, the oldest {{ago}}; over a small number only the fraction is given.',
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
