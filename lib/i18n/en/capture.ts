import type { Translated } from '../words';
import type { capture as zh } from '../zh-CN/capture';

export const capture: Translated<typeof zh> = {
  title: 'This page',
};
