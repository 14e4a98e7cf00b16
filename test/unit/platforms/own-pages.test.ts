import { expect, test } from 'vitest';
import { hotlistPage, profilePage } from '@/lib/model/pages';
import { infoOf, platformOf } from '@/lib/model/platform-of';
import { switchIds } from '@/lib/model/roll';
import type { Platform } from '@/lib/platforms/define';

const platforms = await Promise.all(
  switchIds.map(async id => ((await import(`../../../lib/platforms/${id}.ts`)) as { default: Platform }).default),
);
/** Ids and names of every form there is; a platform knows its own. */
const names = ['480042', '5ff0e6410000000001008400', '3xmadeupmadeup0', `UC${'m'.repeat(22)}`, 'made_up'];

for (const platform of platforms) {
  const { id } = platform;
  const { hotlist, profile } = infoOf(id)?.pages ?? {};

  test(`${id}: the pages that the roll names are what its file takes them for`, () => {
    const page = hotlistPage(id);
    expect(platformOf(page)).toBe(id);
    expect(['hotlist', 'feed', 'other', undefined]).toContain(platform.address(new URL(page))?.kind);
    if (hotlist) expect(platform.address(new URL(hotlist))?.kind).toBe('hotlist');
    if (!profile) return expect(profilePage(id, { id: 'made_up', handle: 'made_up' })).toBeUndefined();
    const addresses = names.map(name => profilePage(id, { id: name, handle: `@${name}` }) ?? '');
    expect(addresses.map(platformOf)).toEqual(names.map(() => id));
    expect(addresses.map(address => platform.address(new URL(address))?.kind)).toContain('profile');
  });
}
