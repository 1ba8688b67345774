import type { reports } from '../../shared/features/reports';
import { type Act, asking } from './act';
import type { Facts } from './facts';

const title = (facts: Facts) => String(facts.title ?? '');
const done = (act: string, verb: string, words?: (after: Facts) => string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `${verb}${title(facts)}`,
  words: (_, after) => [words ? words(after) : `${title(after)}。`],
});

export const reportActs: Record<keyof typeof reports, Act> = {
  'reports.list': asking('output', '看报送'),
  'reports.card': asking('output', '看报送'),
  'reports.changes': asking('output', '看报送的差异'),
  'reports.draft': done(
    '做汇总',
    '做了',
    (after) => `${title(after)}，待审核${after.reason ? `，更正原因：${after.reason}` : ''}。`,
  ),
  'reports.recount': done('重算汇总', '重算了'),
  'reports.remark': done('写说明', '写了说明：', (after) => `${after.finding}说明：${after.words}`),
  'reports.approve': done('审核定稿', '审核定稿了', (after) => `${title(after)}，校验码${String(after.sha256).slice(0, 12)}。`),
  'reports.approveOwn': done(
    '单独定稿',
    '单独定稿了',
    (after) => `${title(after)}，站里没有第二个人审核，校验码${String(after.sha256).slice(0, 12)}。`,
  ),
  'reports.withdraw': done('撤回汇总', '撤回了', (after) => `${title(after)}，原因：${after.endReason}。`),
  'reports.issue': {
    kind: 'output',
    act: '编汇总表',
    line: (facts) => `编了汇总表${facts.number ?? ''}`,
    words: (_, after) => [`${after.title}，编号${after.number}${after.again ? '，和上次的是同一份' : ''}。`],
  },
  'reports.saveXlsx': {
    kind: 'output',
    act: '导出定稿汇总',
    line: () => '导出了定稿的汇总',
    words: (_, after) => [`存为${after.fileName}，校验码${String(after.sha256).slice(0, 12)}。`],
  },
};
