import { test } from 'vitest';
import { expectAccessible } from './axe';

test('axe finds nothing in any view in English', async () => {
  await expectAccessible('en');
}, 900_000);
