export const capture = {
  title: '此页',
} as const;
