import { codeWords } from '../../shared/codes/offices';
import { type ComparedHow, comparedHowWords, type correspondents } from '../../shared/features/correspondents';
import type { parcels } from '../../shared/features/parcels';
import { type Act, asking } from './act';
import type { Facts } from './facts';

const short = (sha256: unknown) => String(sha256).slice(0, 12);
const fingerprint = (facts: Facts) => (facts.fingerprint ? `，指纹${facts.fingerprint}` : '');

export const correspondentActs: Record<keyof typeof correspondents, Act> = {
  'correspondents.own': asking('output', '看名片'),
  'correspondents.list': asking('output', '看上下级'),
  'correspondents.read': asking('output', '读名片'),
  'correspondents.open': asking('output', '读名片'),
  'correspondents.makeKeys': {
    kind: 'output',
    act: '做名片',
    line: () => '做了本单位的名片',
    words: (_, after) => [`做了签名和封装用的钥匙${fingerprint(after)}。`],
  },
  'correspondents.renewKeys': {
    kind: 'output',
    act: '换钥匙',
    line: () => '换了本单位的钥匙',
    words: (_, after) => [`原来的钥匙停用，原因：${after.endReason}；新的${fingerprint(after).slice(1)}。`],
  },
  'correspondents.issueCard': {
    kind: 'output',
    act: '编名片',
    line: ({ number }) => `编了${number ?? '名片'}`,
    words: (_, after) => [`${after.title}，编号${after.number}。`],
  },
  'correspondents.saveCard': {
    kind: 'output',
    act: '导出名片',
    line: () => '导出了本单位的名片',
    words: (_, after) => [`存为${after.fileName}。`],
  },
  'correspondents.add': {
    kind: 'output',
    act: '登记名片',
    line: ({ name }) => `登记了${name}的名片`,
    words: (before, after) => [
      `${after.name}，代码${codeWords(String(after.code))}${fingerprint(after)}，${comparedHowWords[after.comparedHow as ComparedHow]}。`,
      ...(before.endReason ? [`原来的名片停用，原因：${before.endReason}。`] : []),
    ],
  },
  'correspondents.end': {
    kind: 'output',
    act: '停用名片',
    line: ({ name }) => `停用了${name}的名片`,
    words: (_, after) => [`${after.name}的名片停用，原因：${after.endReason}。`],
  },
};

const parcelWords = ({ parcel, office, fileName, sha256, sequence }: Facts) =>
  `${parcel}，给${office}，文件${fileName}，序号${sequence}，校验码${short(sha256)}。`;

export const parcelActs: Record<keyof typeof parcels, Act> = {
  'parcels.list': asking('output', '看报送包'),
  'parcels.preview': asking('output', '看报送包'),
  'parcels.make': {
    kind: 'output',
    act: '做报送包',
    line: ({ parcel, office }) => `做了${parcel}的报送包，给${office}`,
    words: (_, after) => [parcelWords(after)],
  },
  'parcels.save': {
    kind: 'output',
    act: '导出报送包',
    line: ({ office }) => `导出了给${office}的报送包`,
    words: (_, after) => [`存为${after.fileName}，给${after.office}，校验码${short(after.sha256)}。`],
  },
  'parcels.sendNames': {
    kind: 'output',
    act: '导出含名单的报送包',
    line: ({ parcel, office }) => `导出了${parcel}含名单的报送包，给${office}`,
    words: (_, after) => [parcelWords(after), `附${after.people}人的名单。`],
  },
  'parcels.answered': {
    kind: 'output',
    act: '登记对方答复',
    line: ({ office, fileName }) => `登记了${office}对${fileName}的答复`,
    words: (_, after) => [`${after.office}，${after.fileName}：${after.outcome}。`],
  },
  'parcels.compare': {
    kind: 'output',
    act: '比对报送包',
    line: () => '拿报送包和审计记录比对了',
    words: (_, after) => [`${after.fileName}：${after.passed === true ? '对得上' : '对不上'}。`],
  },
};
