import type { chiefTerms } from '../../shared/features/chief-terms';
import type { duties } from '../../shared/features/duties';
import type { subsidies } from '../../shared/features/subsidies';
import { periodWords } from '../../shared/rules/period';
import { dayWords } from '../../shared/text';
import { type Act, asking, named } from './act';
import { dayOf, type Facts } from './facts';

const monthOf = (facts: Facts) => dayWords(String(facts.month ?? ''));

const paperAct = (act: string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `编了${facts.number}`,
  words: (_, { title, number, sheets }) => [`${title}，编号${number}，共${sheets}张。`],
});

const savedAct = (act: string): Act => ({
  kind: 'output',
  act,
  words: (_, after) => [`存成“${after.fileName}”，${after.rows}人。`],
});

export const chiefTermActs: Record<keyof typeof chiefTerms, Act> = {
  'chiefs.people': asking('station', '看聘任'),
  'chiefs.card': asking('station', '看楼栋长的聘任'),
  'chiefs.accounts': asking('station', '看楼栋长的账号'),
  'chiefs.amend': { kind: 'station', act: '改聘任登记', words: (_, after) => [`改了${named(after)}的聘任登记。`] },
  'chiefs.openTerm': {
    kind: 'station',
    act: '登记聘期',
    line: (facts) => `登记了${named(facts)}的聘期`,
    words: (_, after) => [`${named(after)}，${dayOf(after, 'fromOn')}至${dayOf(after, 'toOn')}。`],
  },
  'chiefs.endTerm': {
    kind: 'station',
    act: '结束聘期',
    words: (_, after) => [`聘期${dayOf(after, 'endedOn')}结束，原因：${after.endReason}。`],
  },
  'chiefs.issueLetter': paperAct('编聘书'),
};

export const dutyActs: Record<keyof typeof duties, Act> = {
  'duties.month': asking('station', '看楼栋长工作表'),
  'duties.items': asking('station', '看楼栋长做的事'),
  'duties.setup': asking('station', '看工作怎么记'),
  'duties.setScheme': { kind: 'station', act: '改怎么记', words: (_, after) => [`改为按${after.booked}记。`] },
  'duties.book': { kind: 'station', act: '改记在哪一项', words: (_, after) => [`${after.booked}。`] },
  'duties.issueMonth': paperAct('编工作表'),
  'duties.saveXlsx': savedAct('存工作表'),
  'duties.halfYear': asking('station', '看评议'),
  'duties.comment': {
    kind: 'station',
    act: '写评议',
    words: (_, after) => [`写了${named(after)}${periodWords(String(after.period))}的评议。`],
  },
  'duties.issueEvaluation': paperAct('编评议表'),
  'duties.withdrawEvaluation': {
    kind: 'station',
    act: '作废评议表',
    words: (_, after) => [`评议表${after.number}作废，原因：${after.reason}。`],
  },
};

export const subsidyActs: Record<keyof typeof subsidies, Act> = {
  'subsidies.month': asking('station', '看补贴'),
  'subsidies.setRate': {
    kind: 'station',
    act: '改补贴标准',
    words: (before, after) => [`每月标准从${before.sum}改为${after.sum}。`],
  },
  'subsidies.deduct': {
    kind: 'station',
    act: '扣补贴',
    words: (_, after) => [`${named(after)}${monthOf(after)}扣${after.sum}，原因：${after.reason}。`],
  },
  'subsidies.endDeduction': {
    kind: 'station',
    act: '不扣了',
    words: (_, after) => [`${monthOf(after)}的${after.sum}不扣了，原因：${after.endReason}。`],
  },
  'subsidies.issueSheet': paperAct('编发放表'),
  'subsidies.paid': {
    kind: 'station',
    act: '发补贴',
    line: (facts) => `发了${monthOf(facts)}的楼栋长补贴`,
    words: (_, after) => [`${monthOf(after)}的补贴${after.sum}，${dayOf(after, 'paidOn')}发放。`],
  },
  'subsidies.withdraw': {
    kind: 'station',
    act: '作废发放表',
    words: (_, after) => [`${monthOf(after)}的发放表作废，原因：${after.endReason}。`],
  },
  'subsidies.saveXlsx': savedAct('存补贴表'),
};
