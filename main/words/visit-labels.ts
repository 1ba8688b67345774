/** What notes about visits call their fields. */
export const visitLabels: Record<string, string> = {
  visitedOn: '走访日期',
  visit: '走访目的',
  visitResult: '走访结果',
  need: '需要',
  needs: '需要',
  became: '转成了',
  festival: '节日',
  service: '随访内容',
  nextOn: '下次时间',
  group: '群体',
  every: '多久走访一次',
  byPhone: '打电话也算',
  leftOff: '不上纸的人数',
};
