import { send } from '../messaging/send';
import type { Platform } from '../platforms/define';
import { startAnswers } from './answers';
import type { startCovers } from './covers';
import { startDelivery } from './deliver';
import type { VariablesReader } from './embedded-states';
import { type Life, startLife } from './life';
import { watchNavigation } from './navigation';
import { startPastVisits } from './past-visits';
import { readDocument } from './read-document';
import { startStates } from './states';
import { connectTap } from './tap-link';
import { startVisit, type Visit } from './visit';
import { watchDocument } from './watch-document';

/** How long a page may take to show something, after it is complete; so many times that, while it waits for data. */
const patience = 1_500;
const rounds = 10;

/** What only some platforms need, so that the scripts of the others need not carry it. */
type Extras = { readVariables?: VariablesReader; startCovers?: typeof startCovers };

/** Read the pages of one platform until the script is orphaned. */
export function startReader(platform: Platform, extras: Extras): void {
  const life = startLife();
  // A page rendered ahead is not shown, and may never be.
  if ((document as { prerendering?: boolean }).prerendering)
    life.addEventListener(document, 'prerenderingchange', () => read(platform, life, extras));
  else read(platform, life, extras);
}

function read(platform: Platform, life: Life, { readVariables, startCovers }: Extras): void {
  const script = crypto.randomUUID();
  const late = document.readyState !== 'loading';
  const past = startPastVisits();
  let visits = 0;
  const nextId = () => `${script}.${++visits}`;

  const delivery = startDelivery(
    script,
    {
      send: batch => send('saveCaptures', batch),
      sendCover: cover => send('saveCover', cover),
    },
    life,
    problem => visit.complain(problem),
  );
  const begin = (url: URL, late: boolean) =>
    startVisit({
      id: nextId(),
      url,
      platform,
      late,
      surroundings: {
        now: Date.now,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        language: () => document.documentElement?.lang || navigator.language,
      },
      deliver: delivery.deliver,
    });

  let visit: Visit = begin(new URL(location.href), late);
  const current = () => visit;

  const answers = startAnswers(platform, () => performance.now(), life.soon);
  const tap = connectTap(
    life,
    platform.taps.map(({ url }) => url),
    {
      copy: copy => answers.hear(copy, visit),
      problem: problem => visit.complain(`tap: ${problem}`),
      // Whatever is wrong with the background, the batch that follows is told, and waits.
      request: () => void (visit.page() && send('wake').catch(() => {})),
    },
  );
  const states = startStates(platform, life, tap, current, !late || isFirstPage(platform, visit), readVariables);
  const covers = startCovers?.(platform, life, delivery);
  const watch = watchDocument(life, () => {
    const isNew = readDocument(platform, document, visit);
    states.ask(visit);
    covers?.look(visit);
    return isNew;
  });

  const settle = (settling: Visit, round = rounds) =>
    life.setTimeout(async () => {
      const waits = round && visit.isBlank() && (await tap.readState(''));
      if (settling !== visit) return;
      answers.finish();
      if (waits) return settle(visit, round - 1);
      // A page may show again what it had, without asking for it: then what was read of it then, is what it shows.
      const known = visit.isBlank() ? past.take(visit.url) : undefined;
      if (known) {
        visit.end();
        known.renew(nextId(), visit.url);
        visit = known;
      }
      visit.settle();
    }, patience);
  if (document.readyState === 'complete') settle(visit);
  else life.addEventListener(window, 'load', () => settle(visit), { once: true });

  watchNavigation(life, platform, current, (url, how) => {
    answers.finish();
    visit.end();
    past.put(visit);
    const known = how === 'traverse' ? past.take(url) : undefined;
    known?.renew(nextId(), url);
    visit = known ?? begin(url, false);
    if (how === 'replace') states.giveAgain(visit);
    else states.forget();
    answers.reread(visit);
    watch.restart();
    settle(visit);
  });
  // Out of the browser's memory the same page comes back, while the tab has forgotten it.
  life.addEventListener<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => {
    if (persisted) visit.renew(nextId(), visit.url);
  });
}

/** Whether the page that is shown is the one that this document was loaded for. */
function isFirstPage(platform: Platform, visit: Visit): boolean {
  const loaded = performance.getEntriesByType('navigation')[0]?.name;
  if (!loaded) return false;
  const first = platform.address(new URL(loaded));
  return first?.kind === visit.address?.kind && first?.id === visit.address?.id;
}
