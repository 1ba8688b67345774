import type { sweeps } from '../../shared/features/sweeps';
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
const many = (value: unknown) => numberWords(Number(value));
const stood = (before: Facts, after: Facts) => [
  `${after.place}：${after.answer}（${after.channel}），${before.stands} → ${after.stands}。`,
];
const ledger = (act: string, verb: string, words: NonNullable<Act['words']>): Act => ({
  ...{ kind: 'ledger', act, words },
  line: (facts) => `${verb}“${named(facts)}”`,
});
const took = (_: Facts, after: Facts) => [
  `${after.fileName}：${many(after.lines)}行有答复，其中${many(after.fresh)}行是新的，${many(after.conflicts)}行有矛盾。`,
];

export const sweepActs: Record<keyof typeof sweeps, Act> = {
  'sweeps.list': asking('ledger', '看摸排'),
  'sweeps.card': asking('ledger', '看摸排'),
  'sweeps.board': asking('ledger', '看摸排进度'),
  'sweeps.totals': asking('ledger', '看摸排汇总'),
  'sweeps.templates': asking('ledger', '看摸排模板'),
  'sweeps.sources': asking('ledger', '看可问的栏目'),
  'sweeps.preview': asking('ledger', '算摸排范围'),
  'sweeps.rows': asking('ledger', '看摸排名单'),
  'sweeps.row': asking('ledger', '看一行摸排'),
  'sweeps.find': asking('ledger', '扫码找摸排'),
  'sweeps.readSheets': asking('ledger', '读交回的表'),
  'sweeps.readText': asking('ledger', '读微信文字'),
  'sweeps.returns': asking('ledger', '看摸排回收'),
  'sweeps.differences': asking('ledger', '看摸排和台账不同'),
  'sweeps.keepTemplate': ledger('存模板', '存了摸排模板', (_, after) => [`模板“${after.name}”，${after.questions}个问题。`]),
  'sweeps.endTemplate': ledger('停用模板', '停用了摸排模板', (_, after) => [
    `模板“${after.name}”停用，原因：${after.endReason}。`,
  ]),
  'sweeps.open': ledger('发起摸排', '发起了摸排', (_, after) => [
    `“${after.name}”，${after.scope}，共${many(after.lines)}行，${dayOf(after, 'dueOn')}截止。`,
  ]),
  'sweeps.answer': ledger('记摸排答复', '记了一行摸排：', stood),
  'sweeps.settle': ledger('定摸排答复', '定了一行摸排：', stood),
  'sweeps.takeSheet': ledger('收摸排表', '收了摸排的表：', took),
  'sweeps.takeText': ledger('收微信文字', '收了摸排的微信文字：', took),
  'sweeps.withdrawReturn': ledger('撤回一份回收', '撤回了摸排的一份回收：', (before, after) => [
    `${after.fileName}（${many(before.lines)}行）不再算${because(after)}。`,
  ]),
  'sweeps.accept': ledger('摸排写入台账', '把摸排写入了台账：', (_, after) => [
    `更正${many(after.written)}处，涉及${many(after.people)}，核对${many(after.verified)}户。`,
  ]),
  'sweeps.extend': ledger('延期', '延长了摸排期限：', (before, after) => [
    `截止日：${dayOf(before, 'dueOn')} → ${dayOf(after, 'dueOn')}${because(after)}。`,
  ]),
  'sweeps.close': ledger('摸排结束', '汇总了摸排', (_, after) => [
    `${after.endReason}：共${many(after.lines)}行，收到${many(after.done)}行。`,
  ]),
  'sweeps.cancel': ledger('中止摸排', '中止了摸排', (_, after) => [`中止，原因：${after.endReason}。`]),
  'sweeps.issueLists': paperAct('编摸排单', '摸排单'),
  'sweeps.issueSummary': paperAct('编摸排汇总', '摸排汇总'),
  'sweeps.saveSheets': {
    kind: 'output',
    act: '发摸排表',
    line: (facts) => `写了摸排“${named(facts)}”的填报表`,
    words: (_, after) => [`${many(after.files)}个文件，${many(after.rows)}行。`],
  },
  'sweeps.handOutText': {
    kind: 'output',
    act: '发接龙文字',
    line: (facts) => `编了摸排“${named(facts)}”的接龙文字`,
    words: (_, after) => [`${after.place}，${many(after.lines)}行。`],
  },
  'sweeps.saveSummary': {
    kind: 'output',
    act: '导出摸排汇总',
    line: (facts) => `导出了摸排“${named(facts)}”的汇总`,
    words: (_, after) => [`${many(after.rows)}行，存为${after.fileName}。`],
  },
};
