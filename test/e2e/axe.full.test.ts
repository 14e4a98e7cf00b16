import { test } from 'vitest';
import { expectAccessible } from './axe';

test('axe finds nothing in any view in the dark', () => expectAccessible('zh-CN', 'dark'), 900_000);

test('axe finds nothing in any view in English', () => expectAccessible('en', 'light'), 900_000);
