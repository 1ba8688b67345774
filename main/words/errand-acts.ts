import type { errands } from '../../shared/features/errands';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const number = (facts: Facts) => String(facts.number ?? '一件代办');

const done = (act: string, tell: (after: Facts) => string): Act => ({
  kind: 'ledger',
  act,
  line: (facts) => `${number(facts)}：${act}`,
  words: (_, after) => [`${number(after)}${tell(after)}。`.replace(/。。$/, '。')],
});

const told = ({ errand, words, agent }: Facts) =>
  `：${errand}${words ? `，${words}` : ''}${agent ? `，由${agent}去办` : ''}`.replace(/。，/, '，');

export const errandActs: Record<keyof typeof errands, Act> = {
  'errands.list': asking('ledger', '看代办'),
  'errands.of': asking('ledger', '看由它来的代办'),
  'errands.card': asking('ledger', '看一件代办'),
  'errands.agents': asking('ledger', '选代办人'),
  'errands.add': { ...done('接代办', told), line: (facts) => `接了${number(facts)}` },
  'errands.amend': done('改代办', told),
  'errands.begin': done('开始办', () => '开始办'),
  'errands.addMaterial': done('添材料', ({ material }) => `要带${material}`),
  'errands.ready': done('点材料', ({ material, ready }) => `的${material}${ready ? '齐了' : '还缺'}`),
  'errands.lend': done('收证件', ({ lent, copies }) => `收下${lent}${copies}份`),
  'errands.giveBack': done('还证件', ({ returned, copies, toWhom }) => `归还${returned}${copies}份，${toWhom}领回`),
  'errands.finish': done(
    '办好代办',
    (after) => `${dayOf(after, 'doneOn')}办好，${after.result}${after.receivedBy ? `，${after.receivedBy}收到` : ''}`,
  ),
  'errands.end': done('结束代办', (after) => `没有办成，${dayOf(after, 'endedOn')}结束，原因：${after.endReason}`),
  'errands.resume': done('接着办', ({ resumed }) => `接着办，原因：${resumed}`),
  'errands.reveal': {
    kind: 'reveal',
    act: '查看电话',
    words: (_, after) => [`看了${number(after)}留的电话，原因：${after.reason}。`],
  },
  'errands.issueEntrustment': { kind: 'output', act: '编委托书', line: (facts) => `编了${number(facts)}`, words: issued },
  'errands.issueHandover': { kind: 'output', act: '编交接单', line: (facts) => `编了${number(facts)}`, words: issued },
  'errands.clearFiles': done('删代办照片', ({ filesCleared }) => `的照片和扫描件删了${filesCleared}份`),
};
