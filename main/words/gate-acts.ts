import type { safety } from '../../shared/features/safety';
import type { staff } from '../../shared/features/staff';
import { roleWords } from '../../shared/features/staff';
import type { GateName } from '../../shared/operations';
import { type Act, asking, named } from './act';
import { backupActs } from './backup-acts';
import { changeWords, type Facts, stationWords, valueWords } from './facts';

/** What the desk notes by itself: nobody asked for it by this name. */
export type OwnAct = 'clock.wentBack' | 'clock.jumped' | 'hours.closeForgotten';

const times = (count: unknown, at: unknown) => {
  if (!(Number(count) > 0)) return [];
  const when = Array.isArray(at) && at.length > 0 ? `，${at.length < Number(count) ? '最近' : ''}在${valueWords('at', at)}` : '';
  return [`之前输错过${count}次${when}。`];
};
const lockWords: Record<string, string> = {
  asked: '自己锁上。',
  idle: '很久没人动，自动锁上。',
  longest: '坐满一个工作日，自动锁上。',
  handedOver: '交接完，退出。',
};

type Line = { words: string; read: number; lost: number | null };
const salvaged = (report: unknown) =>
  (Array.isArray(report) ? (report as Line[]) : [])
    .filter(({ lost }) => lost !== 0)
    .map(({ words, read, lost }) => `${words}读出${read}条，${lost === null ? '有一部分读不出' : `${lost}条读不出`}。`);

export const gateActs: Record<GateName, Act> = {
  ...backupActs,
  'gate.state': asking('door', '看站门'),
  'gate.create': {
    kind: 'station',
    act: '建立工作站',
    line: () => '建立了工作站',
    words: (before, after) => ('estateName' in after ? stationWords : changeWords)(before, after),
  },
  'gate.recoveryPaper': asking('accounts', '打印恢复码'),
  'gate.recoveryKept': asking('accounts', '收好恢复码'),
  'gate.unlock': {
    kind: 'door',
    act: '登录',
    words: (_, { recovered, wrongBefore, wrongAt, wrongElsewhere }) => [
      ...(recovered ? ['用恢复码打开。'] : []),
      ...times(wrongBefore, wrongAt),
      ...(Array.isArray(wrongElsewhere) ? [`另外有人输错：${wrongElsewhere.join('、')}。`] : []),
    ],
  },
  'gate.lock': { kind: 'door', act: '锁屏', words: (_, { reason }) => [lockWords[String(reason)] ?? String(reason)] },
  'gate.confirm': { kind: 'door', act: '再输一次密码', words: () => ['密码不对。'] },
  'gate.active': asking('door', '坐在桌前'),
  'gate.rekey': { kind: 'safety', act: '整个文件换钥匙', words: (_, { reason }) => [`原因：${reason}。`] },
  'gate.keepDraft': asking('door', '存草稿'),
  'gate.drafts': asking('door', '看草稿'),
  'gate.salvage': {
    kind: 'safety',
    act: '抢救',
    words: (_, { quarantine, report }) => [
      `资料文件坏了，改用抢救出来的。坏的文件留在quarantine/${quarantine}。`,
      ...salvaged(report),
    ],
  },
  'gate.useSalvaged': asking('safety', '用抢救出来的打开'),
  'gate.leaveDamaged': asking('safety', '坏的文件先不动'),
  'gate.startKiosk': { kind: 'door', act: '开前台', words: () => ['交给前台，自己退出。'] },
  'gate.leaveKiosk': asking('door', '离开前台'),
  'gate.openDemo': asking('door', '打开演示站'),
  'gate.resetDemo': asking('door', '重置演示站'),
  'gate.leaveDemo': asking('door', '离开演示站'),
  'gate.readBuildings': asking('station', '读楼栋表'),
  'gate.cancel': asking('door', '停下正在做的事'),
};

export const safetyActs: Record<keyof typeof safety, Act> = {
  'safety.get': asking('safety', '看锁屏设置'),
  'safety.setIdle': {
    kind: 'safety',
    act: '改锁屏时间',
    words: (before, after) => [`没人动${before.idleMinutes}分钟后锁屏，改为${after.idleMinutes}分钟。`],
  },
};

const account = ({ name, role, buildings }: Facts) => [
  `${name}，${roleWords[role as keyof typeof roleWords] ?? ''}${Array.isArray(buildings) && buildings.length > 0 ? `，负责${buildings.join('、')}` : ''}。`,
];

const given = (after: Facts) => (after.password === undefined ? [] : [`给${named(after)}设了密码。`]);
const opened = (_: Facts, after: Facts) => (after.password === undefined ? account(after) : given(after));

export const staffActs: Record<keyof typeof staff, Act> = {
  'staff.list': asking('accounts', '看账号'),
  'staff.add': { kind: 'accounts', act: '开账号', words: opened },
  'staff.amend': { kind: 'accounts', act: '改账号', words: (_, after) => account(after) },
  'staff.end': { kind: 'accounts', act: '停用账号', words: (_, { name, endReason }) => [`停用${name}，原因：${endReason}。`] },
  'staff.resetPassword': { kind: 'accounts', act: '重设密码', words: (_, after) => given(after) },
  'staff.changePassword': { kind: 'accounts', act: '改自己的密码', words: () => ['改了自己的密码。'] },
  'staff.handOver': {
    kind: 'accounts',
    act: '交接',
    words: (before, after) =>
      after.endedOn === undefined ? opened(before, after) : [`${named(after)}离任，账号停用，原因：${after.endReason}。`],
  },
  'staff.newRecoveryKey': {
    kind: 'accounts',
    act: '换恢复码',
    words: (_, { reason }) => [`恢复码换了新的，旧的作废，原因：${reason}。`],
  },
};

const moved = ({ at: was }: Facts, { at: is }: Facts) => `从${valueWords('at', was)}变成${valueWords('at', is)}。`;

export const ownActs: Record<OwnAct, Act> = {
  'clock.wentBack': {
    kind: 'safety',
    act: '时钟倒退',
    words: (before, after) => [`电脑的时间往回走了：${moved(before, after)}`, '先后以编号为准。'],
  },
  'clock.jumped': {
    kind: 'safety',
    act: '时钟跳动',
    words: (before, after) => [
      `电脑的时间和走过的时间对不上：按走过的时间应是${valueWords('at', before.at)}，电脑显示${valueWords('at', after.at)}。`,
      '可能是电脑睡眠过，也可能是有人改了时间。先后以编号为准。',
    ],
  },
  'hours.closeForgotten': { kind: 'ledger', act: '到点自动签退' },
};
