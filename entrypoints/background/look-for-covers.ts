/** A kept post's cover as it may be found in a page: by its address, or by the link to the post that it stands in. */
export type Wanted = { externalId: string; address: string };
/** Where it stands in the window, if all of it is in view. */
export type Box = { left: number; top: number; width: number; height: number; ratio: number };
export type Copy = { image: string; width: number; height: number };
type Limits = { side: number; letters: number };

/**
 * Runs in the page, so nothing outside of it is known here. Where these covers stand, and, within `limits`, a copy of
 * each that may be read: nothing is asked for and nothing is changed.
 */
export function lookForCovers(wanted: Wanted[], limits?: Limits): Promise<{ box?: Box; copy?: Copy }[]> {
  const images = [...document.querySelectorAll('img')].filter(image => {
    const { width, height } = image.getBoundingClientRect();
    return width >= 40 && height >= 40;
  });
  const addressesOf = ({ currentSrc, src }: HTMLImageElement) => [currentSrc, src].filter(Boolean);
  const wordsOf = (address: string) => address.split(/[^\w-]/);
  const nameOf = (address: string) =>
    address
      .replace(/[?#!@].*$/, '')
      .split('/')
      .pop();

  const imageOf = ({ externalId, address }: Wanted) => {
    const byAddress = images.find(image => addressesOf(image).includes(address));
    const byLink = () => images.find(image => wordsOf(image.closest('a')?.href ?? '').includes(externalId));
    const byName = () => {
      const name = nameOf(address);
      // A short name is one that many pictures have.
      const named = images.filter(
        image => name && name.length >= 16 && addressesOf(image).some(shown => nameOf(shown) === name),
      );
      // Sites that call every cover the same are not to give one post the cover of another.
      return new Set(named.map(({ src }) => src)).size === 1 ? named[0] : undefined;
    };
    return byAddress ?? byLink() ?? byName();
  };

  const boxOf = (image: HTMLImageElement): { box?: Box } => {
    const { left, top, right, bottom, width, height } = image.getBoundingClientRect();
    const inView = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return inView ? { box: { left, top, width, height, ratio: devicePixelRatio } } : {};
  };

  /** As large as fits: what does not is made coarser first, then smaller. */
  const copyOf = async (image: HTMLImageElement, { side, letters }: Limits): Promise<{ copy?: Copy }> => {
    // What is smaller stands in for a picture that has yet to come.
    if (!image.complete || Math.min(image.naturalWidth, image.naturalHeight) < 40) return {};
    for (let longest = side; longest > 320; longest *= 0.8) {
      const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
      const width = Math.max(1, Math.round(image.naturalWidth * scale));
      const height = Math.max(1, Math.round(image.naturalHeight * scale));
      const canvas = new OffscreenCanvas(width, height);
      canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
      for (const quality of [0.8, 0.6]) {
        const address = await toAddress(await canvas.convertToBlob({ type: 'image/webp', quality }));
        if (address.length <= letters) return { copy: { image: address, width, height } };
      }
    }
    return {};
  };
  const toAddress = (blob: Blob) =>
    new Promise<string>((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result));
      reader.onerror = () => reject(reader.error);
      reader.readAsDataURL(blob);
    });

  const found = wanted.map(async cover => {
    const image = imageOf(cover);
    if (!image) return {};
    // An image of another origin, shown without its leave, may not be read: then there is no copy.
    const copied = limits ? await copyOf(image, limits).catch(() => ({})) : {};
    return { ...boxOf(image), ...copied };
  });
  return Promise.all(found);
}
