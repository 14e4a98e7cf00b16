import { test } from 'vitest';
import { surviveBrowserKills } from './browser-kills';

test('the browser is killed 10 times while it saves, and starts again with all that was acknowledged', async () => {
  await surviveBrowserKills({ seed: 10, kills: 10 });
}, 1_200_000);
