import { useHashLocation } from 'wouter/use-hash-location';

/**
 * The place of the panel, as it is written in the address. wouter decodes it once more than it was encoded, which would
 * spoil every id that is a link with signs of its own: a percent sign that stands for itself comes out whole.
 */
function usePlaceInAddress(): ReturnType<typeof useHashLocation> {
  const [path, go] = useHashLocation();
  return [path.replaceAll('%', '%25'), go];
}

export const usePlace = Object.assign(usePlaceInAddress, { hrefs: (path: string) => `#${path}` });

/** A part of the place: a post's id may be a whole address. What nobody could have encoded is no part. */
export function decoded(part: string | undefined): string | undefined {
  try {
    return part && decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
