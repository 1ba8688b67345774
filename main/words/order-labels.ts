/** What notes about requests and their setup call their fields. */
export const orderLabels: Record<string, string> = {
  step: '做了什么',
  receivedAt: '什么时候说的',
  limitDays: '几天内办结',
  calendar: '按什么日子算',
  fifthName: '第五类的名字',
  sixthName: '第六类的名字',
  days: '天数',
  firstDay: '第一天',
  lastDay: '最后一天',
};
