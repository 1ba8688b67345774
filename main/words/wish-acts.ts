import type { wishes } from '../../shared/features/wishes';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const number = (facts: Facts) => String(facts.number ?? '一个心愿');

const done = (act: string, tell: (after: Facts) => string): Act => ({
  kind: 'ledger',
  act,
  line: (facts) => `${number(facts)}：${act}`,
  words: (_, after) => [`${number(after)}${tell(after)}。`.replace(/。。$/, '。')],
});

export const wishActs: Record<keyof typeof wishes, Act> = {
  'wishes.list': asking('ledger', '看心愿'),
  'wishes.card': asking('ledger', '看一个心愿'),
  'wishes.add': {
    ...done('登记心愿', (after) => `，${after.wishKind}：${after.words}`),
    line: (facts) => `登记了${number(facts)}`,
  },
  'wishes.amend': done('改心愿', (after) => `改为${after.wishKind}：${after.words}`),
  'wishes.publish': done('公开心愿', (after) => (after.publicWords ? `公开：${after.publicWords}` : '不再公开')),
  'wishes.claim': done('认领心愿', (after) => `由${after.claimant}认领，${dayOf(after, 'claimedOn')}`),
  'wishes.giveUp': done('放弃认领', (after) => `没有办成，重新等认领，原因：${after.reason}`),
  'wishes.fulfil': done('实现心愿', (after) => `${dayOf(after, 'doneOn')}实现，${after.confirmed}确认：${after.words}`),
  'wishes.end': done('结束心愿', (after) => `结束，${dayOf(after, 'endedOn')}，原因：${after.endReason}`),
  'wishes.resume': done('恢复心愿', (after) => `恢复，原因：${after.resumed}`),
  'wishes.reveal': {
    kind: 'reveal',
    act: '查看电话',
    words: (_, after) => [`看了${number(after)}留的电话，原因：${after.reason}。`],
  },
  'wishes.issueWall': { kind: 'output', act: '编心愿墙', line: (facts) => `编了${number(facts)}`, words: issued },
};
