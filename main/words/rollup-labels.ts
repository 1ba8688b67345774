/** What notes of 汇总台 call their fields. */
export const rollupLabels: Record<string, string> = {
  level: '级别',
  taken: '收下',
  already: '已收过',
  refused: '没有收',
};
