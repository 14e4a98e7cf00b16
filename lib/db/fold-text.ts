import { simplified } from './simplified';

/** 0 = not yet folded; every UTF-16 unit folds to one unit, so an offset in folded text is one in the text. */
const units = new Uint16Array(0x10000);

/**
 * Text as it is searched: full and half width, case and (for common characters) traditional and simplified are one.
 * Exactly as long as the text, so that what is found can be highlighted where it stands.
 */
export function foldText(text: string): string {
  const folded = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    folded[at] = units[unit] || foldUnit(unit);
  }
  let result = '';
  for (let at = 0; at < folded.length; at += 8192) {
    result += String.fromCharCode(...folded.subarray(at, at + 8192));
  }
  return result;
}

function foldUnit(unit: number): number {
  let character = String.fromCharCode(unit);
  const isHalfOfPair = unit >= 0xd800 && unit <= 0xdfff;
  if (!isHalfOfPair) {
    for (const step of [(c: string) => c.normalize('NFKC'), (c: string) => c.toLowerCase()]) {
      const next = step(character);
      character = next.length === 1 ? next : character;
    }
    character = simplified.get(character) ?? character;
  }
  // U+0000 parts the texts of a block, so no text may hold it.
  const folded = character.charCodeAt(0) || 0x20;
  units[unit] = folded;
  return folded;
}
