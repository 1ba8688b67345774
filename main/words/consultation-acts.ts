import type { consultations } from '../../shared/features/consultations';
import { numberWords } from '../../shared/text';
import { type Act, asking, named } from './act';
import { dayOf, type Facts } from './facts';

const issued = (_: Facts, { title, number, sheets }: Facts) => [`${title}，编号${number}，共${sheets}张。`];
const paperAct = (act: string, words: string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `编了${facts.number ?? words}`,
  words: issued,
});
const because = ({ reason }: Facts) => (reason ? `，原因：${reason}` : '');

/** What of a line was put right, in the words of both sides. */
const amended = (before: Facts, after: Facts) => [
  `${after.place}：面积${before.area ?? '未登记'} → ${after.area ?? '未登记'}，第${before.ownerNo}位业主 → 第${after.ownerNo}位${because(after)}。`,
];

export const consultationActs: Record<keyof typeof consultations, Act> = {
  'consultations.list': asking('ledger', '看征求意见'),
  'consultations.card': asking('ledger', '看征求意见'),
  'consultations.preview': asking('ledger', '算征求范围'),
  'consultations.rows': asking('ledger', '看征求名单'),
  'consultations.board': asking('ledger', '看征求楼栋图'),
  'consultations.row': asking('ledger', '看一份答复'),
  'consultations.find': asking('ledger', '扫码找答复'),
  'consultations.open': {
    kind: 'ledger',
    act: '发起征求',
    line: (facts) => `发起了征求意见“${named(facts)}”`,
    words: (_, after) => [
      `“${after.name}”，${after.scope}，共${numberWords(Number(after.rows))}份，${dayOf(after, 'dueOn')}截止。`,
    ],
  },
  'consultations.answer': {
    kind: 'ledger',
    act: '记答复',
    line: (facts) => `记了“${named(facts)}”的一份答复`,
    words: (_, after) => [`${after.place}：${after.answer}（${after.channel}）。`],
  },
  'consultations.withdraw': {
    kind: 'ledger',
    act: '撤回答复',
    line: (facts) => `撤回了“${named(facts)}”的一份答复`,
    words: (before, after) => [`${after.place}：撤回“${before.answer}”${because(after)}。`],
  },
  'consultations.readSheets': asking('ledger', '读交回的征求意见表'),
  'consultations.returns': asking('ledger', '看征求意见回收'),
  'consultations.takeSheet': {
    kind: 'ledger',
    act: '收征求意见表',
    line: (facts) => `收了“${named(facts)}”交回的表`,
    words: (_, after) => [
      `${after.fileName}：${numberWords(Number(after.lines))}份答复，新的${numberWords(Number(after.fresh))}份，和原来不一样的${numberWords(Number(after.conflicts))}份。`,
    ],
  },
  'consultations.withdrawReturn': {
    kind: 'ledger',
    act: '撤回一份回收',
    line: (facts) => `撤回了“${named(facts)}”的一张表`,
    words: (before, after) => [
      `${after.fileName}里的答复不再算，${numberWords(Number(before.lines))}份又算没答复${because(after)}。`,
    ],
  },
  'consultations.settle': {
    kind: 'ledger',
    act: '定两份答复',
    line: (facts) => `定了“${named(facts)}”的一份答复`,
    words: (before, after) => [`${after.place}：${before.answer} → ${after.answer}。`],
  },
  'consultations.saveSheets': {
    kind: 'output',
    act: '发征求意见表',
    line: (facts) => `写了“${named(facts)}”的征求意见表`,
    words: (_, after) => [`${numberWords(Number(after.files))}个文件，${numberWords(Number(after.rows))}份。`],
  },
  'consultations.amendRow': {
    kind: 'ledger',
    act: '更正征求名单',
    line: (facts) => `更正了“${named(facts)}”的名单`,
    words: amended,
  },
  'consultations.extend': {
    kind: 'ledger',
    act: '延期',
    line: (facts) => `延长了“${named(facts)}”的期限`,
    words: (before, after) => [`截止日：${dayOf(before, 'dueOn')} → ${dayOf(after, 'dueOn')}${because(after)}。`],
  },
  'consultations.close': {
    kind: 'ledger',
    act: '征求结束',
    line: (facts) => `统计了“${named(facts)}”`,
    words: (_, after) => [
      `${after.endReason}：共${after.rows}份，同意${after.agree}，反对${after.oppose}，弃权${after.abstain}。`,
    ],
  },
  'consultations.cancel': {
    kind: 'ledger',
    act: '中止征求',
    line: (facts) => `中止了“${named(facts)}”`,
    words: (_, after) => [`中止，原因：${after.endReason}。`],
  },
  'consultations.issueSheets': paperAct('编征求意见表', '征求意见表'),
  'consultations.issueNotReached': paperAct('编未联系名单', '未联系名单'),
  'consultations.issueTally': paperAct('编统计表', '统计表'),
  'consultations.saveXlsx': {
    kind: 'output',
    act: '导出征求明细',
    line: (facts) => `导出了“${named(facts)}”的明细`,
    words: (_, after) => [`${numberWords(Number(after.rows))}份，存为${after.fileName}。`],
  },
};
