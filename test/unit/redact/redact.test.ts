import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namesIn, standIns } from '@/lib/redact/people';
import { redactData, redactText } from '@/lib/redact/redact';
import { isSecretKey } from '@/lib/redact/secrets';

const keys = ['access_token', 'csrfToken', 'X-CSRF', 'sessionId', 'SESSDATA', 'bili_jct', 'msToken', 'pass_ticket'];
/** What no text holds by chance. */
const secret = fc.stringMatching(/^Zq[A-Za-z0-9_-]{14,40}Zq$/);
const key = fc.constantFrom(...keys);

describe('secrets', () => {
  test('never leave an address, a cookie, a header or data, by whatever key', () => {
    const texts = (key: string, value: string) => [
      `https://a.example/x?id=1&${key}=${value}&b=2`,
      `https://a.example/x?${key}=${value}`,
      `<a href="https://a.example/?a=1&amp;${key}=${value}">`,
      `{"url":"https:\\u002F\\u002Fa.example?a=1\\u0026${key}=${value}"}`,
      `a=1; ${key}=${value}; b=2`,
      JSON.stringify({ cookie: `a=${value}; b=2` }),
      JSON.stringify({ a: { [key]: value } }),
      JSON.stringify({ inner: JSON.stringify({ [key]: value }) }),
      `var config = { ${key.replace(/-/g, '_')}: '${value}' };`,
      `Authorization: Bearer ${value}`,
      `x eyJhbGciOiJ9${value}.eyJzdWIiOiIx${value}.${value}`,
    ];
    fc.assert(
      fc.property(key, secret, (key, value) => {
        for (const text of texts(key, value)) expect(redactData(text), text).not.toContain(value);
      }),
    );
  });

  test('in data leave data that parses, with the same keys', () => {
    const shape = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shape)
        : value && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
          : typeof value;
    const leaf = fc.oneof(secret, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.emailAddress());
    const object = fc.dictionary(fc.oneof(key, fc.constantFrom('title', 'nickname', 'phone', 'text')), leaf);
    fc.assert(
      fc.property(fc.array(object), value => {
        const redacted: unknown = JSON.parse(redactData(JSON.stringify(value)));
        expect(shape(redacted)).toEqual(shape(value));
      }),
    );
  });

  test.each(['author', 'authorName', 'keyword', 'sign', 'signature', 'title', 'verified', 'aweme_id', 'bvid', 'sn'])(
    '%s is no secret',
    key => expect(isSecretKey(key)).toBe(false),
  );

  test('what an author says of himself stays', () => {
    const bio = '{"sign":"每天一道菜，不难","signature":"slow-food-and-long-walks"}';
    expect(redactData(bio)).toBe(bio);
  });

  test('but an address is no longer signed', () => {
    expect(redactText('https://a.example/1.jpg?x=1&sign=0123456789abcdef')).toBe(
      'https://a.example/1.jpg?x=1&sign=redacted',
    );
    expect(redactText('/s?__biz=MzA=&mid=1&idx=1&sn=0123456789abcdef')).toContain('sn=0123456789abcdef');
  });
});

describe('contacts', () => {
  test.each([
    ['写信给 li.lei+1@mail.example.cn 吧', '写信给 someone@example.com 吧'],
    ['电话：13812345678，微信同号', '电话：10000000000，微信同号'],
    ['138 1234 5678 / +86 138-1234-5678', '10000000000 / 10000000000'],
    ['call +49 30 1234 5678 now', 'call +0 now'],
    ['"phone":"5551234"', '"phone":"redacted"'],
  ])('%s → %s', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });

  test.each([
    'https://i0.example/a.jpg@672w_378h_1c.webp',
    'icon@2x.png',
    '1777600000000',
    '播放 1381234 次',
    '/video/BV1xx411c7mD?t=13',
    'https://www.tiktok.com/@someone/video/7311111111111111111',
  ])('%s is no contact', text => {
    expect(redactText(text)).toBe(text);
  });

  test('an id that looks like a number of a telephone stays', () => {
    const known = { ids: new Set(['13812345678']), names: new Map<string, string>() };
    expect(redactText('/answer/13812345678', known)).toBe('/answer/13812345678');
  });
});

describe('names', () => {
  const data =
    '{"nickname":"晨光厨房","list":[{"nickName":"路过的人"},{"uname":"\\u8def\\u8fc7\\u7684\\u4eba"},{"nick":"7"}]}';
  const names = standIns(namesIn(data), new Set(['晨光厨房']));

  test('of others get a stand-in, the same for the same name; those of what is shown stay', () => {
    expect([...names]).toEqual([['路过的人', '用户1']]);
    expect(redactData(data, { ids: new Set(), names })).toBe(
      '{"nickname":"晨光厨房","list":[{"nickName":"用户1"},{"uname":"用户1"},{"nick":"7"}]}',
    );
  });

  test('in the document are taken where they stand alone', () => {
    const known = { ids: new Set<string>(), names };
    expect(redactText(' @路过的人：', known)).toBe(' @用户1：');
    expect(redactText('我是路过的人，说两句', known)).toBe('我是路过的人，说两句');
  });
});

test('redacting twice changes nothing more', () => {
  const part = fc.oneof(
    fc.tuple(key, secret).map(([key, value]) => `?${key}=${value}`),
    fc.tuple(key, secret).map(([key, value]) => `"${key}":"${value}"`),
    fc.emailAddress(),
    fc.constantFrom('13812345678', '+49 30 1234 5678', '路过的人', '{', '，', ' '),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), parts => {
      const once = redactData(parts.join(' '));
      expect(redactData(once)).toBe(once);
    }),
  );
});
