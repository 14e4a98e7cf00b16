import type { Translated } from '../words';
import type { calendar as zh } from '../zh-CN/calendar';

export const calendar: Translated<typeof zh> = {
  title: 'Calendar',
};
