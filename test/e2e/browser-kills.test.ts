import { test } from 'vitest';
import { surviveBrowserKills } from './browser-kills';

test('the browser is killed twice while it saves, and starts again with all that was acknowledged', async () => {
  await surviveBrowserKills({ seed: 2, kills: 2 });
}, 300_000);
