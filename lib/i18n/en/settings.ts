import type { Translated } from '../words';
import type { settings as zh } from '../zh-CN/settings';

export const settings: Translated<typeof zh> = {
  title: 'More',
};
