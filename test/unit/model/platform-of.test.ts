import { expect, test } from 'vitest';
import { centreOf, centreOriginsOf, covers, isCentre, originOf, platformOf } from '@/lib/model/platform-of';
import { roll, switchIds } from '@/lib/model/roll';

test('a pattern covers the addresses of its host and below its path, and no other', () => {
  expect(covers('https://site.example/*', 'https://site.example/a?b')).toBe(true);
  expect(covers('https://*.site.example/*', 'https://de.site.example/')).toBe(true);
  expect(covers('https://site.example/studio*', 'https://site.example/studio')).toBe(true);
  expect(covers('https://site.example/studio*', 'https://site.example/studio/content?from=menu')).toBe(true);
  for (const url of ['http://site.example/studio', 'https://site.example/@studio', 'https://mysite.example/studio']) {
    expect(covers('https://site.example/studio*', url), url).toBe(false);
  }
  expect(originOf('https://site.example/studio*')).toBe('https://site.example/*');
  expect(originOf('https://*.site.example/*')).toBe('https://*.site.example/*');
});

test('a backend is part of its platform, and no page that the platform’s own switch opens', () => {
  for (const id of switchIds) {
    for (const pattern of centreOf(id)) {
      const page = pattern.replace('*', '');
      expect([platformOf(page), isCentre(id, page)], pattern).toEqual([id, true]);
      expect(isCentre(id, roll[id].home), pattern).toBe(false);
    }
  }
});

test('what a backend asks for is what the platform does not have already', () => {
  for (const id of switchIds) {
    const site: readonly string[] = roll[id].origins;
    const origins = centreOriginsOf(id);
    expect(
      origins.filter(origin => site.includes(origin)),
      id,
    ).toEqual([]);
    expect(
      centreOf(id).filter(pattern => ![...site, ...origins].includes(originOf(pattern))),
      id,
    ).toEqual([]);
  }
});
