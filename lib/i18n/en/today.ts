import type { Translated } from '../words';
import type { today as zh } from '../zh-CN/today';

export const today: Translated<typeof zh> = {
  title: 'Today',
};
