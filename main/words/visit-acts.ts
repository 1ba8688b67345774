import type { visits } from '../../shared/features/visit-acts';
import { type Act, asking } from './act';
import { changedWords, dayOf, type Facts } from './facts';

/** What a note tells of a visit, of a need, or of a question asked because of one. */
export function visitWords(before: Facts, after: Facts): string[] {
  if (after.outcome !== undefined) return [`问过${after.entitlement}：${after.outcome}。`];
  if (after.became !== undefined) return [`需要“${after.need}”转成${after.became}。`];
  if (after.need !== undefined) return [`需要“${after.need}”了结：${after.endReason}。`];
  if (after.endedOn !== undefined) return [`撤回${dayOf(before, 'visitedOn')}的${before.visit}，原因：${after.endReason}。`];
  const { visit, visitResult, needs, festival, gift, service, nextOn } = after;
  return [
    `${dayOf(after, 'visitedOn')}，${visit}，${visitResult}。`,
    ...(gift ? [`${festival}：${gift}。`] : []),
    ...(service ? [`${service}${nextOn ? `，下次${dayOf(after, 'nextOn')}` : ''}。`] : []),
    ...(needs ? [`需要：${needs}。`] : []),
  ];
}

const handed = (act: string): Act => ({ kind: 'ledger', act, line: () => `走访的需要：${act}`, words: visitWords });

const slip = (act: string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `编了${facts.number ?? '一份走访卡'}`,
  words: (_, { title, number, sheets, leftOff }) => [
    `${title}，编号${number}，共${sheets}张。`,
    ...(leftOff ? [`另有${leftOff}人的名单不上纸。`] : []),
  ],
});

export const visitActs: Record<keyof typeof visits, Act> = {
  'visits.tiers': asking('ledger', '看走访档次'),
  'visits.board': asking('ledger', '看走访安排'),
  'visits.plan': asking('ledger', '看走访安排'),
  'visits.list': asking('ledger', '看走访记录'),
  'visits.card': asking('ledger', '看一次走访'),
  'visits.ofPerson': asking('ledger', '看走访记录'),
  'visits.behindCalls': asking('ledger', '看走访记录'),
  'visits.byCard': asking('ledger', '认走访卡'),
  'visits.needs': asking('ledger', '看走访的需要'),
  'visits.themes': asking('ledger', '看走访的需要'),
  'visits.giftPeople': asking('ledger', '看慰问名单'),
  'visits.setTier': {
    kind: 'ledger',
    act: '改走访档次',
    line: ({ group }) => `改了“${group}”多久走访一次`,
    words: (before, after) =>
      after.endedOn === undefined ? changedWords(before, after) : [`“${after.group}”不再按期走访，原因：${after.endReason}。`],
  },
  'visits.useUsual': {
    kind: 'ledger',
    act: '设走访档次',
    line: () => '按常用的设了走访档次',
    words: (_, { group, every }) => [`“${group}”${every}走访一次。`],
  },
  'visits.record': { kind: 'ledger', act: '走访', line: ({ visit }) => `登记了一次走访：${visit}`, words: visitWords },
  'visits.withdraw': { kind: 'ledger', act: '撤回走访', line: () => '撤回了一次走访', words: visitWords },
  'visits.toOrder': handed('转成诉求'),
  'visits.toWish': handed('转成心愿'),
  'visits.toClaim': handed('转应享未享'),
  'visits.toTopic': handed('提交议事'),
  'visits.endNeed': handed('了结'),
  'visits.giveGifts': {
    kind: 'ledger',
    act: '节日慰问',
    line: ({ festival }) => `登记了${festival ?? ''}慰问`,
    words: visitWords,
  },
  'visits.issueCards': slip('编走访卡'),
  'visits.issueGifts': slip('编签领表'),
};
