import type { matters } from '../../shared/features/matters';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';

const number = (facts: Facts) => String(facts.number ?? '一个事项');

const done = (act: string, tell: (after: Facts) => string): Act => ({
  kind: 'ledger',
  act,
  line: (facts) => `${number(facts)}：${act}`,
  words: (_, after) => [`${number(after)}“${after.title}”${tell(after)}。`.replace(/。。$/, '。')],
});
const due = (facts: Facts) => (facts.dueOn ? `，${dayOf(facts, 'dueOn')}前` : '');
const because = ({ reason }: Facts) => (reason ? `，原因：${reason}` : '');

export const matterActs: Record<keyof typeof matters, Act> = {
  'matters.list': asking('ledger', '看事项'),
  'matters.card': asking('ledger', '看一个事项'),
  'matters.add': {
    ...done('登记事项', (after) => `由${after.responsible}负责${due(after)}${after.gathered ? `，归入${after.gathered}` : ''}`),
    line: (facts) => `登记了${number(facts)}`,
  },
  'matters.amend': done('改事项', ({ amended }) => `改了${(Array.isArray(amended) ? amended : []).join('、')}`),
  'matters.addStep': done('添一步', (after) => `添了一步：${after.step}${due(after)}`),
  'matters.doStep': done(
    '做完一步',
    (after) => `${dayOf(after, 'doneOn')}做完：${after.step}${after.words ? `。${after.words}` : ''}`,
  ),
  'matters.dropStep': done('去掉一步', (after) => `不做了：${after.step}${because(after)}`),
  'matters.block': done('记卡在哪里', (after) => (after.blockedBy ? `卡住了：${after.blockedBy}` : '不卡了，继续推进')),
  'matters.gather': done('归入诉求', (after) => `归入${after.gathered}`),
  'matters.release': done('移出诉求', (after) => `移出${after.released}${because(after)}`),
  'matters.addHomes': done('添涉及房屋', (after) => `添了${after.homesAdded}套涉及的房屋`),
  'matters.settleHomes': done('房屋已解决', (after) => `解决了${after.homesSettled}套，${dayOf(after, 'settledOn')}`),
  'matters.dropHomes': done('去掉房屋', (after) => `去掉${after.homesDropped}套${because(after)}`),
  'matters.settle': done('解决事项', (after) => `${dayOf(after, 'settledOn')}解决：${after.result}`),
  'matters.end': done('不办了', (after) => `不办了，${dayOf(after, 'endedOn')}，原因：${after.endReason}`),
  'matters.resume': done('重新办', (after) => `重新办，原因：${after.resumed}`),
};
