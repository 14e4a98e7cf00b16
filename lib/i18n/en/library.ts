import type { Translated } from '../words';
import type { library as zh } from '../zh-CN/library';

export const library: Translated<typeof zh> = {
  title: 'Library',
};
