import { readCount } from '../../metrics/counts';
import { readTime } from '../../metrics/times';
import type { FoundComment, FoundPost } from '../../model/capture';
import { type Found, type Page, shownText, textIn, textOf, webOf } from '../define';
import { depthOf, isGone, pageOf } from './document';
import { addressOf, idOf, said } from './listing';

/** The interface of 2018 to 2023, from two samples of a post's page; lists have the same boxes. Ages, shortened counts. */
function readBox(box: Element, page: Page): FoundPost[] {
  const id = idOf(box.id, 't3');
  const title = textIn(box, 'h1, h3');
  if (!id || !title || isGone(title)) return [];
  const link = box.querySelector('[data-test-id="comments-page-link-num-comments"]');
  const author = box.querySelector('[data-testid="post_author_link"], a[href^="/user/"]')?.getAttribute('href');
  const handle = /\/user\/([\w-]+)/.exec(author ?? '')?.[1];
  const isVideo = box.querySelector('video, [data-isvideoplayer]') !== null;
  const image = box.querySelector('img.ImageBox-image');
  const body = box.querySelector('[data-click-id="text"]');
  const age = textIn(box, '[data-testid="post_timestamp"], [data-click-id="timestamp"]');
  return [
    {
      externalId: id,
      url: addressOf(id, link?.getAttribute('href') ?? page.url.pathname),
      depth: depthOf(id, page),
      title,
      text: said(body && shownText(body)),
      textCut: body && page.kind !== 'post' ? true : undefined,
      author: handle ? { handle } : undefined,
      publishedAt: readTime(age ?? '', page),
      format: isVideo ? 'video' : image ? 'image' : undefined,
      cover: webOf(image?.getAttribute('src')),
      metrics: { likes: votes(box, page), comments: readCount(textOf(link?.textContent) ?? '', page.language) },
    },
  ];
}

const votes = ({ id, ownerDocument }: Element, { language }: Page) =>
  readCount(textOf(ownerDocument.getElementById(`vote-arrows-${id}`)?.textContent) ?? '', language);

export function readRedesign(document: Document, page: Page): Found {
  const boxes = [...document.querySelectorAll('[data-testid="post-container"][id^="t3_"]:not(.promotedlink)')];
  const posts = boxes.flatMap(box => readBox(box, page));
  const { id } = page;
  if (page.kind !== 'post' || !id) return { posts };
  const comments = [...document.querySelectorAll('div[id^="t1_"]:has(> .Comment)')].flatMap((line): FoundComment[] => {
    const own = idOf(line.id, 't1');
    if (!own) return [];
    const threads = [...line.querySelectorAll(':scope [class*="t1_"]:has(> .threadline)')].flatMap(thread =>
      [...thread.classList].flatMap(name => idOf(name, 't1') ?? []),
    );
    const words = line.querySelector('[data-testid="comment"]');
    return [
      {
        externalId: own,
        post: id,
        parent: threads.filter(thread => thread !== own).at(-1),
        author: { name: textIn(line, '[data-testid="comment_author_link"]') },
        text: said(words && shownText(words)) ?? '',
        publishedAt: readTime(textIn(line, '[data-testid="comment_timestamp"]') ?? '', page),
        metrics: { likes: votes(line, page) },
      },
    ];
  });
  return pageOf(posts, comments, page);
}
