import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserContext, Request, Route } from 'playwright-core';

/** What a made-up site answers: a document as text, or anything with its type; `after` so many ms. */
export type Answer = { body: string | Buffer; type: string; status?: number; after?: number };
export type Asked = { method: string; url: string; body: string | null };

/** A document, as a site would serve it. */
export function html(body: string | Buffer): Answer {
  return { body, type: 'text/html; charset=utf-8' };
}

/** An answer of a site's interface. */
export function json(value: unknown): Answer {
  return { body: JSON.stringify(value), type: 'application/json; charset=utf-8' };
}

/**
 * Answer every request of the context's pages at the true addresses, and refuse what has no answer. Returns the list
 * of what was asked, which grows.
 */
export async function serve(
  context: BrowserContext,
  answer: (request: Request) => Answer | undefined,
): Promise<Asked[]> {
  const asked: Asked[] = [];
  await context.route(/^https?:/, async route => {
    const request = route.request();
    asked.push({ method: request.method(), url: request.url(), body: request.postData() });
    await reply(route, answer(request));
  });
  return asked;
}

async function reply(route: Route, answer: Answer | undefined): Promise<void> {
  // `aborted` leaves a page where it is when it tries to go elsewhere; other reasons show the browser's error page.
  if (!answer) return route.abort('aborted');
  if (answer.after) await wait(answer.after);
  const origin = route.request().headers().origin;
  await route.fulfill({
    status: answer.status ?? 200,
    contentType: answer.type,
    body: answer.body,
    headers: {
      'access-control-allow-origin': origin ?? '*',
      'access-control-allow-methods': '*',
      'access-control-allow-headers': '*',
      ...(origin ? { 'access-control-allow-credentials': 'true' } : {}),
    },
  });
}
