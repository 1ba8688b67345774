import type { attendees } from '../../shared/features/attendees';
import type { meetings } from '../../shared/features/meetings';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';

const listed = (value: unknown) => (Array.isArray(value) ? value.join('、') : '');
const titled = (facts: Facts) => `“${facts.title ?? '会议'}”`;

function meetingWords(before: Facts, after: Facts): string[] {
  const was = before.heldOn && before.heldOn !== after.heldOn ? `原定${dayOf(before, 'heldOn')}。` : '';
  const topics = Array.isArray(after.topics) && after.topics.length > 0 ? `议题：${listed(after.topics)}。` : '';
  const when = `${dayOf(after, 'heldOn')}${after.startsAt}到${after.endsAt}`;
  return [`${titled(after)}（${after.meetingKind}），${when}，${after.where}。${was}${topics}`];
}

const issued = (_: Facts, after: Facts) => [`${after.title}，编号${after.number}，共${after.sheets}张。`];

export const meetingActs: Record<keyof typeof meetings, Act> = {
  'meetings.month': asking('ledger', '看会议'),
  'meetings.card': asking('ledger', '看会议'),
  'meetings.search': asking('ledger', '找会议'),
  'meetings.add': { kind: 'ledger', act: '安排会议', line: (facts) => `安排了${titled(facts)}`, words: meetingWords },
  'meetings.amend': { kind: 'ledger', act: '改会议', line: (facts) => `改了${titled(facts)}`, words: meetingWords },
  'meetings.cancel': {
    kind: 'ledger',
    act: '取消会议',
    line: (facts) => `取消了${titled(facts)}`,
    words: (_, after) => [`取消${dayOf(after, 'heldOn')}的${titled(after)}，原因：${after.reason}。`],
  },
  'meetings.issueNotice': {
    kind: 'output',
    act: '编会议通知',
    line: (facts) => `编了${facts.number ?? '会议通知'}`,
    words: issued,
  },
  'meetings.chatText': asking('ledger', '看会议通知'),
  'meetings.noticed': {
    kind: 'ledger',
    act: '发会议通知',
    line: (facts) => `通知了${titled(facts)}`,
    words: (_, after) => [`${titled(after)}已经通知：${after.noticed}。`],
  },
  'meetings.issueSignIn': {
    kind: 'output',
    act: '编会议签到表',
    line: (facts) => `编了${facts.number ?? '会议签到表'}`,
    words: issued,
  },
  'agenda.add': { kind: 'ledger', act: '加议程', words: (_, after) => [`${titled(after)}加一项议程：${after.item}。`] },
  'agenda.amend': {
    kind: 'ledger',
    act: '改议程',
    words: (before, after) => [`${titled(after)}的议程“${before.item}”改为“${after.item}”。`],
  },
  'agenda.order': {
    kind: 'ledger',
    act: '排议程',
    words: (_, after) => [`${titled(after)}的议程次序：${listed(after.agenda)}。`],
  },
  'agenda.drop': {
    kind: 'ledger',
    act: '去掉议程',
    words: (_, after) => [`${titled(after)}去掉议程“${after.dropped}”，原因：${after.reason}。`],
  },
};

const signedWords = (_: Facts, after: Facts) => [
  `${titled(after)}：${listed(after.names)}，${after.attendance}${after.reason ? `，${after.reason}` : ''}。`,
];

export const attendeeActs: Record<keyof typeof attendees, Act> = {
  'attendees.known': asking('ledger', '看以前的参会人'),
  'attendees.add': {
    kind: 'ledger',
    act: '加参会人',
    line: (facts) => `给${titled(facts)}加了参会人`,
    words: (_, after) => [`${titled(after)}加参会人：${listed(after.listed)}。`],
  },
  'attendees.amend': {
    kind: 'ledger',
    act: '改参会人',
    words: (_, after) => [
      `${titled(after)}：${[after.attendee, after.company, after.capacity, after.standing].filter(Boolean).join('，')}。`,
    ],
  },
  'attendees.mark': { kind: 'ledger', act: '会议签到', line: (facts) => `登记了${titled(facts)}的到会`, words: signedWords },
  'attendees.scan': { kind: 'ledger', act: '会议签到', line: (facts) => `登记了${titled(facts)}的到会`, words: signedWords },
  'attendees.end': {
    kind: 'ledger',
    act: '去掉参会人',
    words: (_, after) => [`${titled(after)}去掉参会人${after.unlisted}，原因：${after.reason}。`],
  },
};
