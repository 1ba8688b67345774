/** What notes about the record of a volunteer call their fields. */
export const recordLabels: Record<string, string> = {
  commendation: '表彰',
  givenBy: '授予单位',
  givenOn: '授予日期',
  evaluator: '谁评的',
  quality: '评价',
  evaluatedOn: '评价日期',
  recordWords: '说明',
  available: '可服务时间',
};
