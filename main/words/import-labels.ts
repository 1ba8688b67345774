/** What notes of an import call their fields. */
export const importLabels: Record<string, string> = {
  created: '新登记',
  updated: '更正',
  unchanged: '没有变化',
  findings: '要核对的地方',
  households: '户数',
  residents: '人数',
};
