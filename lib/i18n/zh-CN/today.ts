export const today = {
  title: '今日',
  late: '逾期未发',
  today: '今天要发',
  tomorrow: '明天',
  soon: '一周内',
  done: '今天已发',
  emptyTitle: '今天没有要发的',
  emptyAdvice: '把选题排进日历，到日子会出现在这里。',
  ideas_other: '选题池里还有 {{count}} 条没定日期',
  openCalendar: '去日历',
  next: '下一条',
  previous: '上一条',
} as const;
