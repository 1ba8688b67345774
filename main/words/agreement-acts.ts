import type { agreements } from '../../shared/features/agreements';
import { type attachments, sizeWords } from '../../shared/features/attachments';
import type { settling } from '../../shared/features/settling';
import { type Act, asking } from './act';
import { changedWords, dayOf, type Facts } from './facts';

const number = (facts: Facts) => String(facts.number ?? '');

/** Of a sealed file the log keeps the number alone. */
const unlessSealed = (words: NonNullable<Act['words']>): NonNullable<Act['words']> => {
  return (before, after) => (after.sealedFile === true ? [`${number(after)}，不公开。`] : words(before, after));
};

const file = (after: Facts) => (after.name ? `“${after.name}”` : '一份材料');

export const attachmentActs: Record<keyof typeof attachments, Act> = {
  'attachments.list': asking('ledger', '看材料'),
  'attachments.picture': asking('ledger', '看照片'),
  'attachments.add': {
    kind: 'ledger',
    act: '放材料',
    line: (facts) => `给${facts.record}放了材料`,
    words: (_, after) => [`给${after.record}放了${file(after)}，${sizeWords(Number(after.bytes))}。`],
  },
  'attachments.save': {
    kind: 'output',
    act: '存出材料',
    words: (_, after) => [`把${after.record}的${file(after)}存了出来。`],
  },
  'attachments.end': {
    kind: 'ledger',
    act: '去掉材料',
    words: (_, after) => [`从${after.record}去掉了${file(after)}，原因：${after.endReason}。`],
  },
  'attachments.chooseAside': asking('ledger', '选照片'),
  'attachments.aside': asking('ledger', '看选好的照片'),
  'attachments.dropAside': asking('ledger', '去掉选好的照片'),
};

const paperAct = (act: string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `编了${number(facts)}`,
  words: (_, { title, number: issued, sheets }) => [`${title}，编号${issued}，共${sheets}张。`],
});

/** What was done with a file, in one sentence; of a sealed one its number alone. */
const fileAct = (act: string, tell: (after: Facts) => string): Act => ({
  kind: 'ledger',
  act,
  line: (facts) => `${number(facts)}：${act}`,
  words: unlessSealed((_, after) => [`${number(after)}：${tell(after)}。`]),
});

export const settlingActs: Record<keyof typeof settling, Act> = {
  'agreements.course': asking('ledger', '看调解经过'),
  'agreements.due': asking('ledger', '看到期的回访'),
  'agreements.attempt': fileAct('调解', (after) => `${dayOf(after, 'heldOn')}${after.way}，${after.outcome}`),
  'agreements.draft': fileAct('写协议', (after) => `协议写到${after.drafted}条`),
  'agreements.sign': fileAct('签协议', (after) => `${dayOf(after, 'signedOn')}签了协议，调解员${after.mediators}`),
  'agreements.recordOral': fileAct('口头协议', (after) => `${dayOf(after, 'signedOn')}达成口头协议，调解员${after.mediators}`),
  'agreements.close': fileAct('办结', (after) => `${dayOf(after, 'endedOn')}办结，${after.endReason}`),
  'agreements.resume': fileAct('重新办理', (after) => `重新办理，原因：${after.reason}`),
  'agreements.followUp': fileAct('安排回访', (after) => `${dayOf(after, 'visitOn')}回访：${after.visit}`),
  'agreements.followedUp': fileAct('回访', (after) => `${after.visit}，${after.outcome}。${after.words}`),
  'agreements.issueRegister': paperAct('编登记表'),
  'agreements.issueRecord': paperAct('编笔录'),
  'agreements.issueText': paperAct('编协议书'),
  'agreements.issueFollowUps': paperAct('编回访记录'),
};

export const agreementActs: Record<keyof typeof agreements, Act> = {
  'agreements.list': asking('ledger', '看协议和调解'),
  'agreements.card': asking('ledger', '看一卷协议或调解'),
  'agreements.add': {
    kind: 'ledger',
    act: '立卷',
    line: (facts) => `立了${number(facts)}`,
    words: unlessSealed((_, after) => [`${number(after)}：${after.title}，${dayOf(after, 'receivedOn')}受理。`]),
  },
  'agreements.amend': { kind: 'ledger', act: '改案卷', words: unlessSealed(changedWords) },
  'agreements.seal': {
    kind: 'ledger',
    act: '公开或不公开',
    words: (_, after) => [`${number(after)}${after.sealedFile ? '改为不公开' : '改为公开'}，原因：${after.reason}。`],
  },
  'agreements.addParty': {
    kind: 'ledger',
    act: '添当事人',
    words: unlessSealed((_, after) => [`${number(after)}添了${after.side}${after.party}。`]),
  },
  'agreements.endParty': {
    kind: 'ledger',
    act: '当事人退出',
    words: unlessSealed((_, after) => [`${number(after)}的${after.party}退出，原因：${after.endReason}。`]),
  },
  'agreements.reveal': {
    kind: 'ledger',
    act: '查看号码',
    words: (_, after) => [`看了${number(after)}里一方的电话，原因：${after.reason}。`],
  },
};
