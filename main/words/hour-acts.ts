import type { hours } from '../../shared/features/hours';
import {
  type ClosedBy,
  closedByWords,
  type HourSource,
  type HourState,
  hourSourceWords,
  hourStateWords,
  minutesWords,
} from '../../shared/features/hours';
import { type points, type TransferCode, transferCodeWords } from '../../shared/features/points';
import { instantWords, numberWords } from '../../shared/text';
import { type Act, asking } from './act';
import type { Facts } from './facts';

const lasted = ({ minutes }: Facts) => minutesWords(Number(minutes ?? 0));
const sourceOf = ({ hourSource }: Facts) => hourSourceWords[String(hourSource) as HourSource] ?? '';

/** What a note about an entry says, whatever left it. */
export function hourWords(_: Facts, after: Facts): string[] {
  if (after.decision !== undefined) {
    const reason = after.reason ? `，${after.reason}` : '';
    return [`${hourStateWords[String(after.decision) as HourState] ?? ''}：${lasted(after)}${reason}。`];
  }
  if (after.corrected !== undefined) return [`更正：${Number(after.minutes) > 0 ? '多' : ''}${lasted(after)}，待审核。`];
  if (after.closedBy !== undefined) {
    const doubt = after.clockDoubt === true ? '，其间电脑时间变过或程序重开过' : '';
    return [`${closedByWords[String(after.closedBy) as ClosedBy] ?? ''}：${lasted(after)}，待审核${doubt}。`];
  }
  if (after.hourSource !== undefined)
    return [`${sourceOf(after)}${instantWords(String(after.startedAt))}起${lasted(after)}，待审核。`];
  return [`${instantWords(String(after.startedAt))}签到。`];
}

/** What a note about a transfer says. */
export const transferWords = (_: Facts, after: Facts): string[] => [
  `${transferCodeWords[String(after.transfer) as TransferCode] ?? ''}${numberWords(Number(after.points ?? 0))}分。`,
];

export const hourActs: Record<keyof typeof hours, Act> = {
  'hours.queue': asking('ledger', '看待审核的时长'),
  'hours.present': asking('ledger', '看谁在岗'),
  'hours.list': asking('ledger', '看时长'),
  'hours.setting': asking('ledger', '看闭站时间'),
  'hours.punch': { kind: 'ledger', act: '代为签到签退' },
  'hours.add': { kind: 'ledger', act: '补登时长', line: () => '补登了一条志愿时长' },
  'hours.review': { kind: 'ledger', act: '审核时长', line: () => '审核了志愿时长' },
  'hours.reviewOwn': { kind: 'ledger', act: '审核时长', line: () => '审核了自己补登的志愿时长' },
  'hours.correct': { kind: 'ledger', act: '更正时长', line: () => '更正了一条志愿时长' },
  'hours.setClosing': {
    kind: 'ledger',
    act: '改闭站时间',
    line: () => '改了闭站时间',
    words: (before, after) => [`闭站时间：${before.closesAt} → ${after.closesAt}。`],
  },
};

export const pointActs: Record<keyof typeof points, Act> = {
  'points.balances': asking('ledger', '看积分'),
  'points.sums': asking('ledger', '看时长和积分'),
  'points.statement': asking('ledger', '看积分对账单'),
  'points.rules': asking('ledger', '看积分规则'),
  'points.rates': asking('ledger', '看活动倍数'),
  'points.expiring': asking('ledger', '看快到期的积分'),
  'points.verify': asking('ledger', '核对积分流水'),
  'points.addRule': {
    kind: 'ledger',
    act: '改积分规则',
    line: () => '出了新的一版积分规则',
    words: (_, after) => [`新的一版积分规则，每小时${after.pointsPerHour}分。`],
  },
  'points.setRate': {
    kind: 'ledger',
    act: '定活动倍数',
    line: (facts) => `定了“${facts.activity ?? '一次活动'}”的积分倍数`,
    words: (_, after) => [`${after.activity}按${Number(after.percent) / 100}倍。`],
  },
  'points.expire': { kind: 'ledger', act: '积分到期清零', line: () => '把到期的积分清零' },
  'points.adjust': { kind: 'ledger', act: '调整积分', line: () => '调整了积分' },
  'points.reverse': { kind: 'ledger', act: '冲回积分', line: () => '冲回了一笔积分' },
};
