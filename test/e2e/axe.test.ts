import { test } from 'vitest';
import { expectAccessible, expectFirstRunAccessible } from './axe';

test('axe finds nothing in any view with 500 posts', () => expectAccessible('zh-CN', 'light'), 900_000);

test('axe finds nothing in the first run, in either theme', expectFirstRunAccessible);
