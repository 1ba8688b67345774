import type { rollup } from '../../shared/features/rollup';
import { type Act, asking } from './act';
import { listActs } from './wall-acts';

export const rollupActs: Record<keyof typeof rollup, Act> = {
  'rollup.board': asking('output', '看汇总台'),
  'rollup.members': asking('output', '看汇总台成员'),
  'rollup.member': asking('output', '看汇总台成员'),
  'rollup.places': asking('output', '看成员的楼栋数字'),
  'rollup.figure': asking('output', '看各成员的数字'),
  'rollup.totals': asking('output', '看逐级汇总'),
  'rollup.receipts': asking('output', '看收到的报送包'),
  'rollup.refusals': asking('output', '看没有收的报送包'),
  'rollup.corrections': asking('output', '看各单位的更正'),
  'rollup.rules': asking('output', '看口径的差别'),
  'rollup.previewSum': asking('output', '看要上报的汇总'),
  'rollup.makeSum': {
    kind: 'output',
    act: '做报送包',
    line: ({ office }) => `做了给${office}的报送包`,
    words: (_, { parcel, office, fileName, sequence, sha256, count }) => [
      `${parcel}，${count}家相加，给${office}，文件${fileName}，序号${sequence}，校验码${String(sha256).slice(0, 12)}。`,
    ],
  },
  'rollup.due': asking('output', '看应报日'),
  'rollup.receive': {
    kind: 'output',
    act: '收报送包',
    line: ({ taken }) => `收了${taken}个报送包`,
    words: (_, { taken, already, refused, words }) => [
      `收下${taken}个，已收过${already}个，没有收${refused}个。`,
      ...(words ? [String(words)] : []),
    ],
  },
  'rollup.addMembers': {
    kind: 'output',
    act: '列入成员',
    line: ({ count }) => `列入了${count}个成员`,
    words: (_, { count, name }) => [`${name}${Number(count) > 20 ? '等' : ''}，共${count}个。`],
  },
  'rollup.renameMember': {
    kind: 'output',
    act: '成员改名',
    line: ({ name }) => `改了成员的名称：${name}`,
    words: (before, { name }) => [`${before.name}改为${name}。`],
  },
  'rollup.endMember': {
    kind: 'output',
    act: '停用成员',
    line: ({ name }) => `停用了成员${name}`,
    words: (_, { name, endReason }) => [`${name}，原因：${endReason}。`],
  },
  'rollup.setDue': {
    kind: 'output',
    act: '定应报日',
    line: () => '改了应报日',
    words: (_, { name, days }) => [`按${name}报的：期末后${days}天。`],
  },
  'rollup.issueList': listActs['lists.issue'],
  'rollup.saveXlsx': {
    kind: 'output',
    act: '导出汇总表',
    line: () => '导出了汇总表',
    words: (_, { fileName }) => [`存为${fileName}。`],
  },
};
