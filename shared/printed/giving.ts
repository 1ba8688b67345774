// Lists of activities, hours, points and what is taken for them, on paper.
import { activityStateWords } from '../features/activities';
import { proofStateWords } from '../features/certificates';
import { fenWords, giftKindWords } from '../features/gifts';
import { hourSourceWords, hourStateWords, minutesWords } from '../features/hours';
import { partnerKindWords } from '../features/projects';
import { dayWords } from '../text';
import { atDay, holding, onDay, printed, printedOf } from './printed';

export const givingLists = {
  activities: printed('activities.month', {
    ...{ title: '活动安排', measure: '次' },
    of: ({ month }) => dayWords(month),
    columns: [
      { label: '日期', width: 31, of: ({ heldOn }) => onDay(heldOn) },
      { label: '时间', width: 26, of: ({ startsAt, endsAt }) => `${startsAt}—${endsAt}` },
      { label: '活动', of: ({ name }) => name },
      { label: '地点', width: 34, of: ({ place }) => place },
      { label: '状态', width: 19, of: ({ state }) => activityStateWords[state] },
      { label: '要几人', width: 16, usual: false, of: ({ need }) => need },
      { label: '到了', width: 16, usual: false, of: ({ attended }) => attended },
    ],
  }),
  projects: printed('projects.list', {
    ...{ title: '三社联动项目', measure: '个' },
    columns: [
      { label: '项目', of: ({ name }) => name },
      {
        label: '和谁一起',
        width: 60,
        of: ({ partners }) => partners.map((one) => `${one.name}（${partnerKindWords[one.kind]}）`).join('、'),
      },
      { label: '次', width: 13, of: ({ held }) => held },
      { label: '人次', width: 15, of: ({ attended }) => attended },
      { label: '开始', width: 31, usual: false, of: ({ startedOn }) => onDay(startedOn) },
    ],
  }),
  hours: printed('hours.list', {
    ...{ title: '志愿服务时长', measure: '条', personal: true, turn: (cursor: unknown) => ({ page: { before: cursor } }) },
    volunteer: ({ volunteerId }) => volunteerId,
    only: ({ state, text }) => [state && hourStateWords[state], holding(text)],
    columns: [
      { label: '日期', width: 31, of: ({ startedAt }) => atDay(startedAt) },
      { label: '编号', width: 17, of: ({ number }) => number },
      { label: '姓名', width: 24, name: true, of: ({ name }) => name },
      { label: '做什么', of: ({ activity, words }) => activity ?? words },
      { label: '分钟', width: 14, of: ({ minutes }) => minutes },
      { label: '状态', width: 19, of: ({ state }) => hourStateWords[state] },
      { label: '怎么记的', width: 20, usual: false, of: ({ source }) => hourSourceWords[source] },
    ],
  }),
  hoursToReview: printed('hours.queue', {
    ...{ title: '待审核的时长', measure: '条', personal: true },
    volunteer: ({ volunteerId }) => volunteerId,
    only: ({ source }) => [hourSourceWords[source]],
    columns: [
      { label: '日期', width: 31, of: ({ startedAt }) => atDay(startedAt) },
      { label: '编号', width: 17, of: ({ number }) => number },
      { label: '姓名', width: 24, name: true, of: ({ name }) => name },
      { label: '做什么', of: ({ activity, words }) => activity ?? words },
      { label: '时长', width: 26, of: ({ minutes }) => (minutes === null ? '' : minutesWords(minutes)) },
    ],
  }),
  balances: printed('points.balances', {
    ...{ title: '积分', measure: '人', personal: true },
    volunteer: ({ volunteerId }) => volunteerId,
    only: ({ text }) => [holding(text)],
    columns: [
      { label: '编号', width: 17, of: ({ number }) => number },
      { label: '姓名', name: true, of: ({ name }) => name },
      { label: '结余', width: 19, of: ({ balance }) => balance },
      { label: '得过', width: 19, of: ({ earned }) => earned },
      { label: '兑换', width: 19, of: ({ redeemed }) => redeemed },
      { label: '计时', width: 26, of: ({ hours }) => minutesWords(hours.timed) },
      { label: '补登', width: 26, usual: false, of: ({ hours }) => minutesWords(hours.hand) },
    ],
  }),
  expiring: printed('points.expiring', {
    ...{ title: '要到期的积分', measure: '人', personal: true },
    volunteer: ({ volunteerId }) => volunteerId,
    columns: [
      { label: '编号', width: 17, of: ({ number }) => number },
      { label: '姓名', name: true, of: ({ name }) => name },
      { label: '多少分', width: 24, of: ({ points }) => points },
      { label: '哪天到期', width: 36, of: ({ on }) => onDay(on) },
    ],
  }),
  gifts: printedOf('gifts.list', {
    ...{ title: '积分兑换物品', measure: '样' },
    rows: ({ gifts }) => gifts,
    only: ({ ended }) => [ended && '停用的'],
    columns: [
      { label: '物品', of: ({ name }) => name },
      { label: '种类', width: 17, of: ({ kind }) => giftKindWords[kind] },
      { label: '要几分', width: 19, of: ({ points }) => points },
      { label: '值多少钱', width: 23, of: ({ valueCents }) => fenWords(valueCents) },
      { label: '还有', width: 16, of: ({ stock }) => stock },
      { label: '换走', width: 16, of: ({ taken }) => taken },
    ],
  }),
  redemptions: printed('gifts.redemptions', {
    ...{ title: '积分兑换记录', measure: '笔', personal: true },
    volunteer: ({ volunteerId }) => volunteerId,
    columns: [
      { label: '单号', width: 35, of: ({ number }) => number },
      { label: '日期', width: 31, of: ({ at }) => atDay(at) },
      { label: '姓名', width: 24, name: true, of: ({ volunteer }) => volunteer },
      { label: '换了什么', of: ({ gift, quantity }) => `${gift} ×${quantity}` },
      { label: '积分', width: 15, of: ({ points }) => points },
      { label: '退回', width: 31, usual: false, of: ({ undone }) => undone && atDay(undone.at) },
    ],
  }),
  commendations: printed('records.commendations', {
    ...{ title: '志愿者表彰奖励', measure: '项', personal: true },
    volunteer: ({ volunteerId }) => volunteerId,
    of: ({ year }) => (year ? `${year}年` : ''),
    columns: [
      { label: '日期', width: 31, of: ({ givenOn }) => onDay(givenOn) },
      { label: '编号', width: 17, of: ({ number }) => number },
      { label: '姓名', width: 24, name: true, of: ({ volunteer }) => volunteer },
      { label: '表彰奖励', of: ({ name }) => name },
      { label: '授予单位', width: 46, of: ({ givenBy }) => givenBy },
      { label: '说明', width: 40, usual: false, of: ({ words }) => words },
    ],
  }),
  proofs: printed('certificates.list', {
    ...{ title: '志愿服务记录证明登记册', measure: '份', personal: true },
    volunteer: ({ volunteerId }) => volunteerId,
    columns: [
      { label: '编号', width: 38, of: ({ number }) => number },
      { label: '姓名', width: 24, name: true, of: ({ volunteer }) => volunteer },
      { label: '时长', of: ({ minutes }) => minutesWords(minutes) },
      { label: '出具', width: 31, of: ({ issuedOn }) => onDay(issuedOn) },
      { label: '状态', width: 21, of: ({ state }) => proofStateWords[state] },
      { label: '从哪天', width: 31, usual: false, of: ({ from }) => onDay(from) },
      { label: '到哪天', width: 31, usual: false, of: ({ to }) => onDay(to) },
    ],
  }),
};
