import type { checkup } from '../../shared/features/checkup';
import type { merges } from '../../shared/features/merges';
import { numberWords } from '../../shared/text';
import { type Act, asking } from './act';
import { changeWords, customWords, type Facts } from './facts';

/** What a mark of 体检 says, whoever or whatever it is about. */
export const checkedWords = (after: Facts): string[] =>
  after.withdrawn ? [`体检“${after.check}”：撤回核对，重新列出。`] : [`体检“${after.check}”：核对过，${String(after.reason)}。`];

export const checkupActs: Record<keyof typeof checkup, Act> = {
  'checkup.setting': asking('ledger', '看体检'),
  'checkup.counts': asking('ledger', '看体检'),
  'checkup.list': asking('ledger', '看体检名单'),
  'checkup.marked': asking('ledger', '看核对过的'),
  'checkup.setMonths': {
    kind: 'station',
    act: '改核对期限',
    words: (before, after) => [`超过${before.staleMonths}个月没有核对算久，改为${after.staleMonths}个月。`],
  },
  'checkup.mark': { kind: 'ledger', act: '体检核对', line: () => '核对了一处体检', words: (_, after) => checkedWords(after) },
  'checkup.unmark': { kind: 'ledger', act: '撤回核对', words: (_, after) => checkedWords(after) },
  'checkup.issueList': {
    kind: 'output',
    act: '编核对单',
    line: (facts) => `编了${facts.number ?? '核对单'}`,
    words: (_, after) => [`${after.title}，编号${after.number}，共${after.sheets}张。`],
  },
  'checkup.saveXlsx': {
    kind: 'output',
    act: '导出核对单',
    line: () => '导出了一份核对单',
    words: (_, after) => [`“${after.check}”${numberWords(Number(after.rows))}处，存为${after.fileName}。`],
  },
};

const mergeWords = (before: Facts, after: Facts): string[] =>
  after.into === undefined
    ? [`把${after.merged}的另一条记录合并进来。`, ...changeWords(before, after), ...customWords(before, after)]
    : [`合并到${after.into}的记录。`];

export const mergeActs: Record<keyof typeof merges, Act> = {
  'merges.compare': asking('ledger', '对照两条记录'),
  'merges.merge': {
    kind: 'ledger',
    act: '合并',
    line: (facts) => `合并了${facts.into ?? facts.merged}的两条记录`,
    words: mergeWords,
  },
  'merges.undo': {
    kind: 'ledger',
    act: '撤销合并',
    line: (facts) => `撤销了${facts.partedFrom ?? facts.parted}的合并`,
    words: (_, after) => [
      after.parted === undefined ? `和${after.partedFrom}的记录分开。` : `和${after.parted}的另一条记录分开。`,
    ],
  },
};
