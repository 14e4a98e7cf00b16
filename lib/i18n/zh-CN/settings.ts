export const settings = {
  title: '更多',
} as const;
