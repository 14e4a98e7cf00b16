import { expect, test } from 'vitest';
import { surviveBrowserKills } from './browser-kills';

test('the browser is killed 30 times while it saves, and starts again with all that was acknowledged', async () => {
  const written = await surviveBrowserKills({ seed: 10, kills: 30 });
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(30);
}, 1_200_000);
