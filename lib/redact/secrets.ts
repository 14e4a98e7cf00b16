/** The words by which sites call what opens an account, a session or a device. One of them in a key is enough. */
const secretWords = new Set(
  (
    'token csrf xsrf jct session sessionid sessid sid sess sessdata secret password passwd pwd cookie cookies ' +
    'authorization auth oauth credential credentials ticket nonce jwt passport ttwid uin wxuin openid unionid ' +
    'fingerprint bogus sectiga buvid webid mstoken deviceid visitordata traceid logid apikey accesskey exportkey'
  ).split(' '),
);
/** In an address these sign the request; in data `sign` and `signature` are what an author says of himself. */
const addressWords = new Set('sign sig signature key hmac policy credential'.split(' '));
const phoneWords = new Set('phone mobile tel telephone cellphone'.split(' '));

/** What stands where a secret stood. It is no secret itself, so that redacting twice changes nothing. */
export const mark = 'redacted';

function wordsOf(key: string): string[] {
  const parts = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
  return [...parts, ...parts.map((part, at) => part + (parts[at + 1] ?? '')), parts.join('')];
}

/** Whether a key, by its own name, holds what must not leave the machine. */
export function isSecretKey(key: string): boolean {
  return wordsOf(key).some(word => secretWords.has(word));
}

function isSecretParameter(name: string, value: string): boolean {
  return isSecretKey(name) || (value.length >= 8 && wordsOf(name).some(word => addressWords.has(word)));
}

/** `?name=value`, `&name=value`, also as JSON and HTML write `&`, and `name=value;` of cookies. */
const parameter = /([?;] ?|&(?:amp;|#38;)?|\\u0026|%26|^)([\w.-]{2,40})(=|%3D)([^\s"'<>&;\\]+)/gi;
/** `"name": "value"`, with as many backslashes as a JSON text within a JSON text has. */
const member =
  /(["']?)([\w$-]{2,40})(\\*["'])?(\s*:\s*)(?:(\\*["'])([ !#-&(-;=?-[\]-~]{4,}?)(\\*["'])|(\d{6,})(?![\w."']))/g;
const bearer = /\b(Bearer|Basic)\s+[\w.+/=~-]{8,}/g;
const jwt = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;

/** Takes out of a text what its keys call secret, and what looks like nothing else. Literals stay literals. */
export function hideSecrets(text: string): string {
  return text
    .replace(parameter, (whole, before: string, name: string, equals: string, value: string) =>
      isSecretParameter(name, value) ? `${before}${name}${equals}${mark}` : whole,
    )
    .replace(member, (whole, open: string, key: string, close = '', colon: string, left, _value, right, digits) => {
      const isPhone = wordsOf(key).some(word => phoneWords.has(word));
      if (!isPhone && !isSecretKey(key)) return whole;
      return `${open}${key}${close}${colon}${digits ? 0 : `${left}${mark}${right}`}`;
    })
    .replace(bearer, `$1 ${mark}`)
    .replace(jwt, mark);
}
