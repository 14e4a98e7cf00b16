import { test } from 'vitest';
import { surviveKills } from './kills';

test('the worker is killed 40 times while it saves: nothing acknowledged is lost, nothing doubled', async () => {
  await surviveKills({ seed: 2026, kills: 40, each: 4 });
}, 400_000);
