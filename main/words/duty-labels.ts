/** What notes about chiefs, their acts and their pay call their fields. */
export const dutyLabels: Record<string, string> = {
  month: '月份',
  sum: '金额',
  paidOn: '发放日期',
  fromOn: '从哪天',
  toOn: '到哪天',
  proposal: '建议',
  booked: '怎么记',
};
