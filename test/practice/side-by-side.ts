import type { Page } from 'playwright-core';

/**
 * Pictures in a row as one: the page at the left, the panel at the right, as they are in the browser's window. Drawn in
 * a page that is not in front, so that what is shown stays as it is.
 */
export async function sideBySide(
  drawing: Page,
  pictures: readonly Buffer[],
  type: 'image/png' | 'image/webp' = 'image/png',
): Promise<Buffer> {
  const drawn = await drawing.evaluate(
    async ({ pictures, type }) => {
      // `fetch` of a data address is forbidden to extension pages.
      const drawn = await Promise.all(
        pictures.map(text => createImageBitmap(new Blob([Uint8Array.from(atob(text), sign => sign.charCodeAt(0))]))),
      );
      const seam = 2;
      const width = drawn.reduce((sum, picture) => sum + picture.width + seam, -seam);
      const canvas = new OffscreenCanvas(width, Math.max(...drawn.map(({ height }) => height)));
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('The browser draws no pictures.');
      pen.fillStyle = '#c9ced6';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      let left = 0;
      for (const picture of drawn) {
        pen.drawImage(picture, left, 0);
        left += picture.width + seam;
      }
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.82 })).arrayBuffer());
      return Array.from(bytes, byte => String.fromCharCode(byte)).join('');
    },
    { pictures: pictures.map(picture => picture.toString('base64')), type },
  );
  return Buffer.from(drawn, 'latin1');
}
