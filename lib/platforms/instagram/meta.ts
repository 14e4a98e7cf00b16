import { readCount } from '../../metrics/counts';
import { timeInBits } from '../../metrics/ids';
import { readTime } from '../../metrics/times';
import type { Amount } from '../../model/reading';
import { type Found, type Page, textOf, webOf } from '../define';
import { calledIn, isHandle, numberOf, site } from './media';

const meta = (document: Document, name: string) =>
  textOf(document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content'));
/** The words in double quotes at the end of a sentence. */
const quoted = (words: string | undefined) => /: ["“]([\s\S]+)["”]\.?\s*$/.exec(words ?? '')?.[1];

/** The upper bits of a post's number are the moment it was begun. */
export const madeAt = (code: string): Amount | undefined =>
  timeInBits(numberOf(code) ?? '', { below: 23n, from: 1_314_220_021_721n, step: 60_000 });

const number = '([\\d.,]+[KMB]?)';
/** Likes may be hidden. `N likes, N comments - handle on May 29, 2021`, until 2022 `N Likes, N Comments - Name (@handle)`. */
const ofPost = new RegExp(
  `^(?:${number} likes?, )?${number} comments? - (?:([\\w.]+) on (\\w+ \\d{1,2}, \\d{4})|.*?\\(?@([\\w.]+)\\)?(?: (?:on|posted) |$))`,
  'i',
);

/** What is told to who is not logged in: one sentence, of which the English is known, from samples of 2024. */
export function readMeta(document: Document, page: Page): Found {
  const address = new URL(meta(document, 'og:url') ?? 'about:blank');
  const sentence = meta(document, 'og:description') ?? '';
  const title = meta(document, 'og:title') ?? '';
  if (page.kind === 'profile') return readProfileMeta(document, page, sentence);
  const code = /\/(?:p|reel|reels|tv)\/([\w-]+)\/?$/.exec(address.pathname)?.[1];
  const said = ofPost.exec(sentence);
  // `Name (@handle) • …` stands there in every language.
  const card = /^(.*?) ?\(@([\w.]+)\) \u2022 (.*)$/.exec(meta(document, 'twitter:title') ?? '');
  const handle = said?.[3] ?? said?.[5] ?? card?.[2];
  if (!code || code !== page.id || !handle) return {};
  const [, likes, comments, , day] = said ?? [];
  const text = quoted(title) ?? quoted(sentence);
  const moment = readTime(day ?? '', { now: page.now, zone: 'UTC', language: 'en' });
  const made = madeAt(code)?.value ?? moment?.value ?? 0;
  return {
    posts: [
      {
        externalId: code,
        url: `${site}/p/${code}/`,
        depth: 'full',
        text,
        textCut: /(?:\.\.\.|…)$/.test(text ?? '') ? true : undefined,
        ...calledIn(text),
        author: {
          id: /^\d+$/.exec(meta(document, 'instapp:owner_user_id') ?? '')?.[0],
          handle,
          name: textOf(/^(.+?) on Instagram(?:: ["“]|$)/.exec(title)?.[1] ?? card?.[1]),
        },
        // Which zone's day it is, is not said.
        publishedAt: moment && Math.abs(made - moment.value) < 2 * moment.step ? moment : undefined,
        format: /^Instagram (?:reel|video)$/.test(card?.[3] ?? '') ? 'video' : undefined,
        cover: webOf(meta(document, 'og:image')),
        metrics: { likes: readCount(likes ?? '', 'en'), comments: readCount(comments ?? '', 'en') },
      },
    ],
  };
}

/** The number that the scripts of a profile's own document give; where they name none or several, it goes by its handle. */
function numberIn(document: Document): string | undefined {
  const scripts = [...document.querySelectorAll('script[type="application/json"]')].map(
    script => script.textContent ?? '',
  );
  const ids = scripts.flatMap(text => [...text.matchAll(/"profile_id":\s*"(\d+)"/g)].map(found => found[1]));
  return new Set(ids).size === 1 ? ids[0] : undefined;
}

function readProfileMeta(document: Document, page: Page, sentence: string): Found {
  const said = new RegExp(`^${number} Followers?, ${number} Following, ${number} Posts?`, 'i').exec(sentence);
  const who = /^(.*?) ?\(@([\w.]+)\)/.exec(meta(document, 'og:title') ?? '');
  if (!said || !who || !isHandle(who[2], page.id)) return {};
  const [followers, following, posts] = said.slice(1).map(shown => readCount(shown, 'en'));
  const about = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  return {
    accounts: [
      {
        externalId: numberIn(document) ?? who[2] ?? '',
        handle: who[2],
        name: textOf(who[1]),
        bio: quoted(about),
        avatar: webOf(meta(document, 'og:image')),
        url: `${site}/${who[2]}/`,
        metrics: { followers, following, posts },
      },
    ],
  };
}
