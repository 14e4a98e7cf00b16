/** `photo.jpg@672w.webp` and `icon@2x.png` are names of pictures. */
const email =
  /[\w.%+-]{1,64}@(?:[a-z\d-]{1,63}\.)+(?!(?:png|jpe?g|webp|gif|avif|svg|heic|js|css|json)\b)[a-z]{2,12}\b/gi;
const anyone = 'someone@example.com';
/** Eleven digits that begin as mobile numbers in China do, with or without breaks. */
const mobile = /(?<![\w.%-])(\+?86[- ]?)?1[3-9]\d(?:([- ]?)\d{4}\2\d{4})(?![\w%-])/g;
const anyMobile = '10000000000';
const international = /(?<![\w%&=+])\+\d{1,3}(?:[- ()]{1,2}\d{2,4}){2,5}(?![\w%])/g;
const anyNumber = '+0';

/** Takes e-mail addresses and telephone numbers out of a text, ids that happen to look like one apart. */
export function hideContacts(text: string, ids: ReadonlySet<string>): string {
  return text
    .replace(email, anyone)
    .replace(mobile, number => (ids.has(number) ? number : anyMobile))
    .replace(international, anyNumber);
}

/** `"nickname": "…"` and its like, in data. */
const named =
  /(\\*["'])((?:nick|screen|user|real|display|login)_?-?name|uname|nick|nickname|screenname|username)\1\s*:\s*(\\*["'])((?:(?!\3)[^\\]|\\u[\da-f]{4}){1,60})\3/gi;

/** The names that data give of people. */
export function namesIn(data: string): string[] {
  return [...data.matchAll(named)].map(([, , , , name = '']) => plain(name)).filter(Boolean);
}

/** Stand-ins for names, the same for the same name; those of `shown` keep theirs. */
export function standIns(names: Iterable<string>, shown: ReadonlySet<string>): Map<string, string> {
  const known = new Map<string, string>();
  for (const name of names) {
    const isKnown = known.has(name) || shown.has(name);
    // What is no more than a number or a letter is as likely something else.
    if (!isKnown && name.length > 1 && !/^[\d\s]+$/.test(name)) known.set(name, `用户${known.size + 1}`);
  }
  return known;
}

const stringLiteral = /(\\*["'])((?:(?!\1)[^\\\n]|\\u[\da-f]{4}){2,120}?)\1/gi;

/** Names in data: where one is the whole of a text. */
export function hideNamesInData(data: string, names: ReadonlyMap<string, string>): string {
  if (names.size === 0) return data;
  return data.replace(stringLiteral, (whole, quote: string, text: string) => {
    const stand = names.get(plain(text));
    return stand === undefined ? whole : quote + stand + quote;
  });
}

/** A name that is all of a text, with the signs that sites put around it. */
export function hideName(text: string, names: ReadonlyMap<string, string>): string {
  const [, before = '', name = '', after = ''] = /^(\s*@?)([\s\S]*?)([:：]?\s*)$/.exec(text) ?? [];
  const stand = names.get(name);
  return stand === undefined ? text : before + stand + after;
}

function plain(text: string): string {
  return text.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
