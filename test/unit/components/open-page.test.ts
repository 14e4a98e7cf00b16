import { expect, test } from 'vitest';
import { webAddress } from '@/components/ui/open-page';

test('only a web address is opened', () => {
  expect(webAddress('https://space.bilibili.com/7')).toBe('https://space.bilibili.com/7');
  expect(webAddress('http://made-up.example')).toBe('http://made-up.example/');
  for (const other of [
    undefined,
    '',
    'space.bilibili.com/7',
    '//made-up.example',
    'javascript:alert(1)//https://made-up.example',
    'chrome://settings',
    'data:text/html,https://made-up.example',
    'file:///https://made-up.example',
    'https://',
  ]) {
    expect(webAddress(other), other).toBeUndefined();
  }
});
