import { platformOf } from '../model/platform-of';
import { perform } from './act';
import { listAuthors } from './authors';
import { writeIdea } from './plans';
import type { ActId } from './rows';

const longestTitle = 60;

/** Makes an idea without a day of words on a page: one plan with one variant, one act. The notes end with the page. */
export async function planWords(words: string, url?: string): Promise<{ planId: string; act: ActId }> {
  const planId = crypto.randomUUID();
  const whole = words.trim();
  const [first = '', ...rest] = whole.split('\n');
  // A title that is cut must not cost the end of its line.
  const below = first.length > longestTitle ? whole : rest.join('\n');
  const idea = {
    title: first.slice(0, longestTitle).trim(),
    notes: [below, url ?? ''].join('\n').trim(),
    inspirations: [],
    platform: (url && platformOf(url)) || ('generic' as const),
  };
  const act = await perform(
    'plan',
    () => listAuthors({ role: 'own' }),
    (act, own) => writeIdea(act, planId, own, idea),
  );
  return { planId, act };
}
