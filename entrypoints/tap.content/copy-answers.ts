import type { WaitingRoom } from './waiting-room';

type PageWindow = Window & typeof globalThis;
type Request = { url: string; method: string };

/** Answers that are never data: copying them would cost memory, or wait for a stream that does not end. */
const notData = /^(?:image|video|audio|font)\/|event-stream|octet-stream|protobuf|wasm|\/css/;
const maxLength = 16_000_000;

/**
 * Patch `fetch` and `XMLHttpRequest` so that wanted answers are copied. The page must not notice: a proxy keeps the
 * name, the length and a native `toString`, errors and `this` pass through, and what fails here goes to `complain`.
 */
export function copyAnswers(page: PageWindow, room: WaitingRoom, complain: (problem: string) => void): void {
  // The originals, taken before the page can replace them.
  const { Response, Request, URL, XMLHttpRequest, document } = page;
  const { stringify } = page.JSON;
  const { apply } = page.Reflect;
  const { then } = page.Promise.prototype;
  const { clone, text } = Response.prototype;
  const { open, send, addEventListener } = XMLHttpRequest.prototype;
  const requests = new WeakMap<object, Request>();

  const quietly = (work: () => void) => {
    try {
      work();
    } catch (error) {
      complain(String(error).slice(0, 200));
    }
  };
  const absolute = (input: unknown) => {
    const text = input instanceof Request ? input.url : input instanceof URL ? input.href : input;
    if (typeof text !== 'string' || !URL.canParse(text, document.baseURI)) return undefined;
    const { href } = new URL(text, document.baseURI);
    return href.startsWith('http') ? href : undefined;
  };
  const done = () => {
    room.running--;
  };
  const take = (request: Request, status: number, body: string) => {
    if (body || status >= 400) room.take({ ...request, status, body });
  };

  const copyResponse = (request: Request, response: Response) => {
    const { headers, status, type, bodyUsed } = response;
    if (type === 'opaque' || type === 'error' || bodyUsed || notData.test(headers.get('content-type') ?? ''))
      return done();
    if (Number(headers.get('content-length')) > maxLength) return done();
    const body = apply(text, apply(clone, response, []), []) as Promise<string>;
    // A body that breaks off, broke off for the page too: it hears of it from its own copy.
    const heard = (words: string) => {
      done();
      quietly(() => take(request, status, words));
    };
    apply(then, body, [heard, done]);
  };

  page.fetch = new Proxy(page.fetch, {
    apply(target, self, args: Parameters<typeof fetch>) {
      const answer = apply(target, self, args) as Promise<Response>;
      quietly(() => {
        const [input, init] = args;
        const url = absolute(input);
        if (!url || !room.wants(url)) return;
        const method = init?.method ?? (input instanceof Request ? input.method : 'GET');
        const heard = (response: Response) => quietly(() => copyResponse({ url, method }, response));
        apply(then, answer, [heard, done]);
        room.begin();
      });
      return answer;
    },
  });

  const copyXhr = (request: Request, xhr: XMLHttpRequest) => {
    const { responseType, status } = xhr;
    if (responseType === '' || responseType === 'text') take(request, status, xhr.responseText);
    if (responseType === 'json' && xhr.response) take(request, status, stringify(xhr.response));
  };

  XMLHttpRequest.prototype.open = new Proxy(open, {
    apply(target, self: XMLHttpRequest, args: [string, string | URL]) {
      const result = apply(target, self, args);
      quietly(() => requests.set(self, { method: String(args[0]), url: absolute(args[1]) ?? '' }));
      return result;
    },
  });

  XMLHttpRequest.prototype.send = new Proxy(send, {
    apply(target, self: XMLHttpRequest, args) {
      quietly(() => {
        const request = requests.get(self);
        if (!request?.url || !room.wants(request.url)) return;
        apply(addEventListener, self, ['loadend', done, { once: true }]);
        apply(addEventListener, self, ['load', () => quietly(() => copyXhr(request, self)), { once: true }]);
        room.begin();
      });
      return apply(target, self, args);
    },
  });
}
