import type { Platform } from '../platforms/define';
import type { Delivery } from './deliver';
import type { Life } from './life';
import type { Visit } from './visit';

const longest = 320;
const quality = 0.8;

export type Covers = {
  /** Look for covers of this visit's posts that can be copied without asking for anything. */
  look(visit: Visit): void;
};

type Task = { externalId: string; image: HTMLImageElement };

/** Make small pictures of covers the page has loaded: one by one, in idle time, each once a visit. */
export function startCovers(platform: Platform, life: Life, delivery: Delivery): Covers {
  const done = new WeakMap<Visit, Set<string>>();
  const tasks: Task[] = [];
  let busy = false;

  const next = () => {
    const task = tasks.shift();
    busy = task !== undefined;
    if (!task) return;
    life.requestIdleCallback(() => {
      shrink(task.image)
        .then(picture => {
          if (picture) delivery.deliverCover({ platform: platform.id, externalId: task.externalId, ...picture });
        })
        .finally(next);
    });
  };

  return {
    look(visit) {
      const page = visit.page();
      if (!page || !platform.covers) return;
      const seen = done.get(visit) ?? new Set<string>();
      done.set(visit, seen);
      for (const { externalId, image } of platform.covers(document, page)) {
        if (seen.has(externalId) || !visit.has(externalId) || !isReadable(image)) continue;
        seen.add(externalId);
        tasks.push({ externalId, image });
      }
      if (!busy) next();
    },
  };
}

/** Loaded, and not from another origin without leave: such an image would taint the canvas. */
function isReadable(image: HTMLImageElement): boolean {
  if (!image.complete || image.naturalWidth === 0) return false;
  const { protocol, origin } = new URL(image.currentSrc || image.src, document.baseURI);
  return protocol === 'data:' || protocol === 'blob:' || origin === location.origin || image.crossOrigin !== null;
}

type Picture = { image: string; width: number; height: number };

async function shrink(image: HTMLImageElement): Promise<Picture | undefined> {
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const width = Math.max(1, Math.round(image.naturalWidth * scale));
  const height = Math.max(1, Math.round(image.naturalHeight * scale));
  const canvas = new OffscreenCanvas(width, height);
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    return { image: await toAddress(blob), width, height };
  } catch (error) {
    // Tainted after all (a redirect to another origin), or broken: then there is no picture.
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

function toAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
