/** What notes about sweeps call their fields. */
export const sweepLabels: Record<string, string> = {
  lines: '行数',
  fresh: '新的答复',
  conflicts: '有矛盾的行',
  stands: '情况',
  written: '写入几处',
  verified: '核对的户',
  files: '文件数',
  questions: '问题数',
  questionLabels: '问什么',
  done: '收到的行',
};
