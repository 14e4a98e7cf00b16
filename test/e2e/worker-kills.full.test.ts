import { test } from 'vitest';
import { surviveKills } from './kills';

test('the worker is killed 200 times while it saves: nothing acknowledged is lost, nothing doubled', async () => {
  await surviveKills({ seed: 200, kills: 200, each: 20 });
}, 1_800_000);
