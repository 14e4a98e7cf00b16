import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookForCovers } from '@/entrypoints/background/look-for-covers';

const limits = { side: 1_080, letters: 400_000 };
const place = 'https://pictures.example';

/** What the canvas was told to make, last first. */
let made: { width: number; height: number; quality: number }[];
let bytesPerPixel: number;
let isTainted: boolean;

/** Stands in for the browser's own, which no unit test has: its pictures are as large as the test says. */
class Canvas {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  getContext() {
    return { drawImage: () => undefined };
  }
  async convertToBlob({ type, quality }: { type: string; quality: number }) {
    if (isTainted) throw new DOMException('Tainted canvases may not be exported.', 'SecurityError');
    made.unshift({ width: this.width, height: this.height, quality });
    return new Blob([new Uint8Array(this.width * this.height * bytesPerPixel * quality)], { type });
  }
}

beforeEach(() => {
  made = [];
  bytesPerPixel = 0.1;
  isTainted = false;
  vi.stubGlobal('OffscreenCanvas', Canvas);
});
afterEach(() => vi.unstubAllGlobals());

/** A page of these images, 100 px apart, each of a size of its own. */
function show(markup: string, sizes: [width: number, height: number][], isComplete = true) {
  document.body.innerHTML = markup;
  for (const [at, [width, height]] of sizes.entries()) {
    const image = document.querySelectorAll('img')[at];
    if (!image) throw new Error('More sizes than images.');
    image.getBoundingClientRect = () => new DOMRect(at * 100, 0, 90, 90);
    for (const [name, value] of Object.entries({ naturalWidth: width, naturalHeight: height, complete: isComplete }))
      Object.defineProperty(image, name, { value });
  }
}

const look = (externalId: string, address: string) => lookForCovers([{ externalId, address }]);
const copy = async () => (await lookForCovers([{ externalId: 'one', address: `${place}/one.webp` }], limits))[0]?.copy;

test('a cover is found by its address, also behind other words of it', async () => {
  const name = '1040g00831f2made0up0name.webp';
  show(`<img src="${place}/a.webp"><img src="${place}/${name}!small?1">`, [
    [300, 300],
    [300, 300],
  ]);
  expect(await look('one', `${place}/${name}!small?1`)).toMatchObject([{ box: { left: 100 } }]);
  expect(await look('one', `https://other.example/${name}`)).toMatchObject([{ box: { left: 100 } }]);
  expect(await look('one', `https://other.example/a.webp`)).toEqual([{}]);
  expect(await look('one', `${place}/c.webp`)).toEqual([{}]);
});

test('where a site calls all covers the same, the link says whose it is', async () => {
  const card = (id: string) => `<a href="/watch?v=${id}"><img src="${place}/vi/${id}/cover.jpg?small"></a>`;
  show(card('one') + card('two'), [
    [300, 300],
    [300, 300],
  ]);
  expect(await look('two', `${place}/vi/two/cover.jpg`)).toMatchObject([{ box: { left: 100 } }]);
  expect(await look('three', `${place}/vi/three/cover.jpg`)).toEqual([{}]);
});

test('an image without an address is found by its link, and a longer id is another', async () => {
  const card = (id: string) => `<a href="/video/${id}?from=feed"><img src="data:image/webp;base64,AAAA"></a>`;
  show(card('12345') + card('1234'), [
    [300, 300],
    [300, 300],
  ]);
  expect(await look('1234', '')).toMatchObject([{ box: { left: 100 } }]);
});

test('a cover that is not wholly in view has no box', async () => {
  show(`<img src="${place}/one.webp">`, [[300, 300]]);
  const image = document.querySelector('img');
  if (image) image.getBoundingClientRect = () => new DOMRect(0, -10, 90, 90);
  expect(await look('one', `${place}/one.webp`)).toEqual([{}]);
});

test('a copy has at most 1,080 px a side, and is never larger than the image', async () => {
  show(`<img src="${place}/one.webp">`, [[2_000, 1_500]]);
  expect(await copy()).toMatchObject({ width: 1_080, height: 810 });
  show(`<img src="${place}/one.webp">`, [[300, 400]]);
  expect(await copy()).toMatchObject({ width: 300, height: 400, image: expect.stringMatching(/^data:image\/webp/) });
});

test('a copy that is too much for a message is made coarser, then smaller, until it fits', async () => {
  show(`<img src="${place}/one.webp">`, [[2_000, 2_000]]);
  bytesPerPixel = 0.4;
  expect(await copy()).toMatchObject({ width: 1_080 });
  expect(made.map(({ quality }) => quality)).toEqual([0.6, 0.8]);
  bytesPerPixel = 1;
  const smaller = await copy();
  expect(smaller).toMatchObject({ width: 691, height: 691 });
  expect(smaller?.image.length).toBeLessThanOrEqual(limits.letters);
  bytesPerPixel = 10;
  expect(await copy()).toBeUndefined();
});

test('of an image that may not be read, or has not come, there is no copy', async () => {
  show(`<img src="${place}/one.webp">`, [[2_000, 2_000]]);
  isTainted = true;
  expect(await copy()).toBeUndefined();
  isTainted = false;
  show(`<img src="${place}/one.webp">`, [[2_000, 2_000]], false);
  expect(await copy()).toBeUndefined();
  show(`<img src="${place}/one.webp">`, [[1, 1]]);
  expect(await copy()).toBeUndefined();
});
