import type { Page } from 'playwright-core';

/**
 * Two pictures as one, of the same height: the page at the left, the panel at the right, as they are in the browser's
 * window. Drawn in a page that is not in front, so that what is shown stays as it is.
 */
export async function sideBySide(
  drawing: Page,
  left: Buffer,
  right: Buffer,
  type: 'image/png' | 'image/webp' = 'image/png',
): Promise<Buffer> {
  const drawn = await drawing.evaluate(
    async ({ pictures, type }) => {
      // `fetch` of a data address is forbidden to extension pages.
      const [page, panel] = await Promise.all(
        pictures.map(text => createImageBitmap(new Blob([Uint8Array.from(atob(text), sign => sign.charCodeAt(0))]))),
      );
      if (!page || !panel) throw new Error('Two pictures are needed.');
      const seam = 2;
      const canvas = new OffscreenCanvas(page.width + seam + panel.width, Math.max(page.height, panel.height));
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('The browser draws no pictures.');
      pen.fillStyle = '#c9ced6';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(page, 0, 0);
      pen.drawImage(panel, page.width + seam, 0);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.86 })).arrayBuffer());
      return Array.from(bytes, byte => String.fromCharCode(byte)).join('');
    },
    { pictures: [left.toString('base64'), right.toString('base64')], type },
  );
  return Buffer.from(drawn, 'latin1');
}
