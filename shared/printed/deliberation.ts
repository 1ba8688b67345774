// Lists of where the estate deliberates, on paper.
import { disputeKindWords, disputeStateWords } from '../features/agreements';
import { asksWords, consultationKindWords } from '../features/consultation-words';
import { meetingKindWords } from '../features/meeting-kinds';
import { meetingStateWords } from '../features/meetings';
import { minutesStateWords } from '../features/minutes';
import { everyWords } from '../features/series';
import { taskStateWords } from '../features/tasks';
import { topicSourceWords, topicStateWords } from '../features/topics';
import { dayWords } from '../text';
import { holding, onDay, printed } from './printed';

const taskViews = { open: '在办的', late: '过期的', ended: '结束的' } as const;
const disputeShows = { open: '办理中', closed: '已结束', all: null } as const;

export const deliberationLists = {
  meetings: printed('meetings.month', {
    ...{ title: '会议安排', measure: '次' },
    of: ({ month }) => dayWords(month),
    columns: [
      { label: '日期', width: 31, of: ({ heldOn }) => onDay(heldOn) },
      { label: '时间', width: 26, of: ({ startsAt, endsAt }) => `${startsAt}—${endsAt}` },
      { label: '会议', of: ({ title }) => title },
      { label: '类型', width: 34, of: ({ kind }) => meetingKindWords[kind] },
      { label: '状态', width: 19, of: ({ state }) => meetingStateWords[state] },
      { label: '地点', width: 34, usual: false, of: ({ place }) => place },
      { label: '主持', width: 22, usual: false, of: ({ chair }) => chair },
      { label: '应到', width: 15, usual: false, of: ({ expected }) => expected },
      { label: '实到', width: 15, usual: false, of: ({ present }) => present },
    ],
  }),
  series: printed('series.list', {
    ...{ title: '例会', measure: '个' },
    columns: [
      { label: '例会', of: ({ name }) => name },
      { label: '类型', width: 34, of: ({ kind }) => meetingKindWords[kind] },
      { label: '多久一次', width: 24, of: ({ every }) => everyWords[every] },
      { label: '今年开了', width: 22, of: ({ held }) => `${held}次` },
      { label: '上一次', width: 31, of: ({ last }) => last && onDay(last.heldOn) },
      { label: '下一次', width: 31, usual: false, of: ({ next }) => next && onDay(next.heldOn) },
    ],
  }),
  topics: printed('topics.list', {
    ...{ title: '议题', measure: '个' },
    only: ({ state }) => [topicStateWords[state ?? 'open']],
    columns: [
      { label: '议题', of: ({ title }) => title },
      { label: '哪里来的', width: 32, of: ({ source }) => topicSourceWords[source] },
      { label: '哪天', width: 31, of: ({ receivedOn }) => onDay(receivedOn) },
      { label: '多少户', width: 17, of: ({ households }) => households },
      { label: '哪些楼栋', width: 30, usual: false, of: ({ buildings }) => buildings },
      { label: '上了哪次会', width: 40, usual: false, of: ({ meeting }) => meeting?.title },
    ],
  }),
  minutes: printed('minutes.register', {
    ...{ title: '会议纪要', measure: '份' },
    only: ({ state, text }) => [state && minutesStateWords[state], holding(text)],
    columns: [
      { label: '会议日期', width: 31, of: ({ heldOn }) => onDay(heldOn) },
      { label: '会议', of: ({ title }) => title },
      { label: '状态', width: 17, of: ({ state }) => minutesStateWords[state] },
      { label: '编号', width: 26, of: ({ number }) => number },
      { label: '决议', width: 16, of: ({ decisions }) => `${decisions}项` },
    ],
  }),
  tasks: printed('tasks.list', {
    ...{ title: '任务', measure: '项' },
    only: ({ view, text }) => [taskViews[view ?? 'open'], holding(text)],
    columns: [
      { label: '做什么', of: ({ title }) => title },
      { label: '谁来办', width: 22, of: ({ owner }) => owner },
      { label: '单位', width: 26, of: ({ unit }) => unit },
      { label: '什么时候前', width: 31, of: ({ dueOn }) => onDay(dueOn) },
      { label: '状态', width: 19, of: ({ state, late }) => (late ? '过期' : taskStateWords[state]) },
      { label: '进展或结果', width: 50, usual: false, of: ({ result, lastNote }) => result || lastNote },
    ],
  }),
  consultations: printed('consultations.list', {
    ...{ title: '征求意见', measure: '次' },
    columns: [
      { label: '问什么', of: ({ title }) => title },
      { label: '种类', width: 32, of: ({ kind }) => consultationKindWords[kind] },
      { label: '问谁', width: 38, usual: false, of: ({ asks }) => asksWords[asks] },
      { label: '问哪里', width: 30, of: ({ scopeWords }) => scopeWords },
      { label: '截止', width: 31, of: ({ dueOn }) => onDay(dueOn) },
      { label: '结束', width: 31, usual: false, of: ({ endedOn }) => onDay(endedOn) },
    ],
  }),
  agreements: printed('agreements.list', {
    ...{ title: '协议和调解登记册', measure: '件', personal: true },
    subject: ({ id }) => id,
    only: ({ show, text }) => [disputeShows[show ?? 'open'], holding(text)],
    columns: [
      { label: '编号', width: 32, of: ({ number }) => number },
      { label: '种类', width: 15, of: ({ kind }) => disputeKindWords[kind] },
      { label: '什么事', of: ({ shown, title }) => (shown ? title : '不公开') },
      { label: '各方', width: 40, name: true, of: ({ parties }) => parties.join('、') },
      { label: '状态', width: 23, of: ({ state }) => disputeStateWords[state] },
      { label: '受理', width: 31, usual: false, of: ({ receivedOn }) => onDay(receivedOn) },
    ],
  }),
  agreementsDue: printed('agreements.due', {
    ...{ title: '要回访的协议', measure: '件' },
    only: ({ until }) => [`${dayWords(until)}以前`],
    columns: [
      { label: '编号', width: 34, of: ({ number }) => number },
      { label: '什么事', of: ({ title }) => title || '不公开' },
      { label: '看什么', width: 50, of: ({ words }) => words },
      { label: '哪天', width: 31, of: ({ dueOn }) => onDay(dueOn) },
    ],
  }),
};
