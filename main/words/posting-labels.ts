/** What notes of zones and postings call their fields. */
export const postingLabels: Record<string, string> = {
  printer: '打印机',
  zone: '影响范围',
  zoneKind: '种类',
  places: '单元',
  posted: '张数',
  poster: '谁去贴',
  postedOn: '张贴日期',
  postedHow: '凭什么记的',
  takenDownOn: '撤下日期',
};
