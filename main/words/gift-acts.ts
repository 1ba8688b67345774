import type { certificates } from '../../shared/features/certificates';
import type { gifts } from '../../shared/features/gifts';
import { minutesWords } from '../../shared/features/hours';
import { numberWords } from '../../shared/text';
import { type Act, asking, named } from './act';
import { dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const priced = (_: Facts, after: Facts) => [`${after.name}：${numberWords(Number(after.points))}分，价值${after.value}。`];
const taken = (after: Facts) => `${after.gift}×${after.quantity}，${numberWords(Number(after.points))}分`;
const because = (after: Facts) => (after.words ? `，${after.words}` : '');

/** A slip or a photo: what a gift looks like is no change of its price. */
const photoWords = (_: Facts, after: Facts) => [after.photo ? `给“${after.name}”放了照片。` : `去掉了“${after.name}”的照片。`];

export const giftActs: Record<keyof typeof gifts, Act> = {
  'gifts.list': asking('ledger', '看礼品'),
  'gifts.photo': asking('ledger', '看礼品照片'),
  'gifts.moves': asking('ledger', '看库存流水'),
  'gifts.standing': asking('ledger', '看积分'),
  'gifts.redemptions': asking('ledger', '看兑换记录'),
  'gifts.add': { kind: 'ledger', act: '加礼品', line: (facts) => `加了可兑换的“${named(facts)}”`, words: priced },
  'gifts.amend': { kind: 'ledger', act: '改礼品', line: (facts) => `改了“${named(facts)}”`, words: priced },
  'gifts.end': {
    kind: 'ledger',
    act: '停止兑换',
    line: (facts) => `停止兑换“${named(facts)}”`,
    words: (_, after) => [`停止兑换“${after.name}”，原因：${after.endReason}。`],
  },
  'gifts.resume': {
    kind: 'ledger',
    act: '恢复兑换',
    line: (facts) => `恢复兑换“${named(facts)}”`,
    words: (_, after) => [`恢复兑换“${after.name}”。`],
  },
  'gifts.choosePhoto': { kind: 'ledger', act: '放照片', line: (facts) => `给“${named(facts)}”放了照片`, words: photoWords },
  'gifts.removePhoto': { kind: 'ledger', act: '去掉照片', line: (facts) => `去掉了“${named(facts)}”的照片`, words: photoWords },
  'gifts.setCaps': {
    kind: 'station',
    act: '改兑换上限',
    line: () => '改了兑换的价值上限',
    words: (_, after) => [`单样最多${after.eachValue}，每人一年最多${after.yearValue}。`],
  },
  'gifts.receive': {
    kind: 'ledger',
    act: '进货',
    line: (facts) => `进了${facts.pieces}份“${named(facts)}”`,
    words: (before, after) => [`进货${after.pieces}份，库存${before.stock} → ${after.stock}${because(after)}。`],
  },
  'gifts.count': {
    kind: 'ledger',
    act: '盘点',
    line: (facts) => `盘点了“${named(facts)}”`,
    words: (before, after) => [`盘点：库存${before.stock} → ${after.stock}${because(after)}。`],
  },
  'gifts.redeem': {
    kind: 'ledger',
    act: '兑换',
    line: (facts) => `一位志愿者兑换了${facts.gift ?? '东西'}`,
    words: (_, after) => [`${after.number}：${taken(after)}，还有${numberWords(Number(after.pointsLeft))}分。`],
  },
  'gifts.undo': {
    kind: 'ledger',
    act: '退回兑换',
    line: (facts) => `退回了一次兑换：${facts.gift ?? ''}`,
    words: (_, after) => [`退回${after.number}：${taken(after)}，积分和东西都退回。原因：${after.reason}。`],
  },
  'gifts.issueSlip': { kind: 'output', act: '编兑换单', line: (facts) => `编了兑换单${facts.number ?? ''}`, words: issued },
};

/** The paper and the register leave a note each under one operation. */
const proofWords = (before: Facts, after: Facts) => {
  if (after.title !== undefined) return issued(before, after);
  if (after.minutes === undefined) return [`证明${after.number}已由新的代替，原因：${after.reason}。`];
  const span = `${dayOf(after, 'startedOn')}至${dayOf(after, 'endedOn')}`;
  const former = after.replaces === undefined ? '' : `，代替${after.replaces}`;
  return [`${after.number}：${span}的服务${minutesWords(Number(after.minutes))}${former}。`];
};

const paperAct = (act: string, words: string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `编了${facts.number ?? words}`,
  words: issued,
});

export const certificateActs: Record<keyof typeof certificates, Act> = {
  'certificates.list': asking('ledger', '看证明登记册'),
  'certificates.preview': asking('ledger', '核对证明'),
  'certificates.headings': asking('output', '看补录表的列'),
  'certificates.issue': {
    kind: 'output',
    act: '出具证明',
    line: (facts) => `出具了${facts.number ?? '一份证明'}`,
    words: proofWords,
  },
  'certificates.reissue': {
    kind: 'output',
    act: '换发证明',
    line: (facts) => `换发了${facts.number ?? '一份证明'}`,
    words: proofWords,
  },
  'certificates.revoke': {
    kind: 'output',
    act: '撤销证明',
    line: (facts) => `撤销了${facts.number ?? '一份证明'}`,
    words: (_, after) => [`撤销${after.number}，原因：${after.reason}。`],
  },
  'certificates.issueStatement': paperAct('编对账单', '一份对账单'),
  'certificates.issueRanking': paperAct('编时长榜', '时长榜'),
  'certificates.issueActivity': paperAct('编活动记录', '一份活动记录'),
  'certificates.issueNotice': paperAct('编公示', '一份公示'),
  'certificates.setHeadings': {
    kind: 'station',
    act: '改补录表的列',
    line: () => '改了志愿服务补录表的列',
    words: (before, after) => [`列：${before.columns} → ${after.columns}。`],
  },
  'certificates.saveNational': {
    kind: 'output',
    act: '导出补录表',
    line: () => '导出了志愿服务补录表',
    words: (_, after) => [`${after.filter}，${numberWords(Number(after.rows))}条，含完整证件号，存为${after.fileName}。`],
  },
};
