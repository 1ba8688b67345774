/** What notes about the catalogue, errands and wishes call their fields. */
export const serviceLabels: Record<string, string> = {
  serviceNo: '编号',
  service: '服务',
  serviceWords: '说明',
  becomes: '点了以后',
  template: '答复模板',
  wishKind: '种类',
  publicWords: '给大家看的说法',
  wishedOn: '哪天说的',
  claimant: '谁认领',
  claimedOn: '认领日期',
  doneOn: '办成日期',
  confirmed: '怎么确认',
  resumed: '恢复原因',
};
