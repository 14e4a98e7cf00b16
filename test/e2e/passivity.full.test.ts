import { expect, test } from 'vitest';
import { switchIds } from '../../lib/model/roll';
import { serve } from '../browser/site';
import { type Journey, visitWith, visitWithout } from './passivity';
import { answerOfPage, type FixturePage, leaveLoading, shownPages, toldPages } from './told-pages';

/** For every image: one that fails is asked for once or twice, as it happens, where a page shows it twice. */
const picture = { body: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', type: 'image/svg+xml' };

for (const platform of switchIds) {
  test(`${platform}: every page of its fixtures is the same to the site with and without Caifeng`, async () => {
    const shown = shownPages(platform);
    const journey: Journey<FixturePage> = {
      platforms: [platform],
      stops: [...shown, ...toldPages(platform)],
      async serve(context, stopOf) {
        await serve(context, request => {
          const page = stopOf(request);
          if (page && request.resourceType() === 'image') return picture;
          return page && answerOfPage(platform, page, request);
        });
        await leaveLoading(context);
      },
    };
    const without = await visitWithout(journey);
    const { trace, stored, pages } = await visitWith(journey);
    expect(trace).toEqual(without);
    // It did read: each page that shows something was taken for one that does.
    expect(stored).toBeGreaterThan(0);
    const read = pages.filter(({ state }) => state === 'ok').map(({ url }) => url);
    const told = pages.map(({ url, state }) => `${state} ${url}`).join('\n');
    expect(read.sort(), told).toEqual(shown.map(({ at }) => new URL(at).href).sort());
  });
}
