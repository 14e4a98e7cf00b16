export const library = {
  title: '素材库',
} as const;
