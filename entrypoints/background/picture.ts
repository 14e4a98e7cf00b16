export const longestSide = 1_080;

/** A stored picture of at most 1,080 px: enough to recognise a kept cover by, small enough to keep thousands. */
export async function picture(bitmap: ImageBitmap): Promise<{ image: Blob; width: number; height: number }> {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return {
    image: await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 }),
    width: canvas.width,
    height: canvas.height,
  };
}

/** The picture a data address holds. Decoded by hand: a fetch of it would need a wider content policy. */
export function pictureAt(address: string): Blob {
  const [head = '', body = ''] = address.split(',');
  const bytes = Uint8Array.from(atob(body), letter => letter.charCodeAt(0));
  return new Blob([bytes], { type: head.replace(/^data:|;.*$/g, '') });
}
