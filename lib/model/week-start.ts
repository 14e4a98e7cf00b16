/** What an operator may have weeks begin with: a day, or what is usual where the language is spoken. */
export const weekStarts = ['language', 'monday', 'sunday'] as const;
export type WeekStart = (typeof weekStarts)[number];
