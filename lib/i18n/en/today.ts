import type { Translated } from '../words';
import type { today as zh } from '../zh-CN/today';

export const today: Translated<typeof zh> = {
  title: 'Today',
  late: 'Overdue',
  today: 'Due today',
  tomorrow: 'Tomorrow',
  soon: 'Within a week',
  done: 'Published today',
  emptyTitle: 'Nothing is due today',
  emptyAdvice: 'Put an idea on a day in the calendar, and it shows up here in time.',
  ideas_one: '{{count}} idea has no day yet',
  ideas_other: '{{count}} ideas have no day yet',
  openCalendar: 'To the calendar',
  next: 'Next',
  previous: 'Previous',
};
