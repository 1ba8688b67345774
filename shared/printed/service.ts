// Lists of what is done for residents, on paper.

import { itemBecomesWords } from '../features/catalogue';
import { errandStateWords, errandViewWords } from '../features/errands';
import { matterStateWords } from '../features/matters';
import { orderClassWords } from '../features/order-words';
import { everyWords, needBecameWords, needThemeWords, visitPurposeWords, visitResultWords } from '../features/visit-words';
import { wishKindWords, wishStateWords } from '../features/wishes';
import { dayWords } from '../text';
import { holding, onDay, printed } from './printed';

const matterViews = { open: '在办的', over: '了结的', all: null } as const;
const nextWords = (next: { title: string; dueOn: string | null } | null) =>
  [next?.title ?? '', next?.dueOn ? `${dayWords(next.dueOn)}前` : ''].filter(Boolean).join('\n');
const planShows = { overdue: '超期的', soon: '快到的', all: null } as const;

export const serviceLists = {
  matters: printed('matters.list', {
    ...{ title: '事项', measure: '个' },
    only: ({ view, text }) => [matterViews[view ?? 'open'], holding(text)],
    columns: [
      { label: '编号', width: 29, of: ({ number }) => number },
      { label: '事项', of: ({ title }) => title },
      { label: '谁负责', width: 26, of: ({ responsible }) => responsible },
      { label: '状态', width: 19, of: ({ state }) => matterStateWords[state] },
      {
        label: '下一步，或卡在哪里',
        width: 44,
        of: ({ next, state, blockedBy }) => (state === 'stuck' ? blockedBy : nextWords(next)),
      },
      { label: '打算解决', width: 31, usual: false, of: ({ dueOn }) => onDay(dueOn) },
      { label: '开始', width: 31, usual: false, of: ({ startedOn }) => onDay(startedOn) },
      { label: '诉求', width: 16, usual: false, of: ({ orders }) => `${orders}件` },
      {
        label: '房屋',
        width: 20,
        usual: false,
        of: ({ homes, homesSettled }) => (homes === 0 ? '' : `${homesSettled}/${homes}套`),
      },
    ],
  }),
  catalogue: printed('catalogue.list', {
    ...{ title: '服务目录', measure: '项', turn: (cursor: unknown) => ({ after: cursor ?? 0 }) },
    only: ({ class: of, text, ended }) => [of && orderClassWords[of], holding(text), ended && '停用的'],
    columns: [
      { label: '编号', width: 15, of: ({ number }) => number },
      { label: '服务', width: 36, of: ({ name }) => name },
      { label: '说明', of: ({ words }) => words },
      { label: '谁来办', width: 30, of: ({ handler }) => handler },
      { label: '几天', width: 15, of: ({ limitDays }) => limitDays },
      { label: '点过几次', width: 21, of: ({ ordered }) => ordered },
      { label: '点了以后', width: 23, usual: false, of: ({ becomes }) => itemBecomesWords[becomes] },
    ],
  }),
  errands: printed('errands.list', {
    ...{ title: '代办', measure: '件', personal: true },
    subject: ({ id }) => id,
    only: ({ view, text }) => [errandViewWords[view ?? 'open'], holding(text)],
    columns: [
      { label: '编号', width: 33, of: ({ number }) => number },
      { label: '办什么事', of: ({ title }) => title },
      { label: '替谁办', width: 22, name: true, of: ({ principal }) => principal },
      { label: '谁去办', width: 22, of: ({ agent }) => agent },
      { label: '哪天以前', width: 31, of: ({ dueOn }) => onDay(dueOn) },
      { label: '状态', width: 21, usual: false, of: ({ state }) => errandStateWords[state] },
      { label: '证件没还', width: 21, usual: false, of: ({ out }) => (out === 0 ? '' : `${out}件`) },
    ],
  }),
  wishes: printed('wishes.list', {
    ...{ title: '微心愿', measure: '个', personal: true },
    subject: ({ id }) => id,
    only: ({ view, text }) => [view !== 'all' && wishStateWords[view ?? 'open'], holding(text)],
    columns: [
      { label: '编号', width: 33, of: ({ number }) => number },
      { label: '心愿', of: ({ words }) => words },
      { label: '谁的', width: 22, name: true, of: ({ wisher }) => wisher },
      { label: '楼栋', width: 20, of: ({ building }) => building },
      { label: '谁认领', width: 24, of: ({ claimant }) => claimant },
      { label: '种类', width: 17, usual: false, of: ({ kind }) => wishKindWords[kind] },
      { label: '哪天说的', width: 31, usual: false, of: ({ wishedOn }) => onDay(wishedOn) },
    ],
  }),
  visitPlan: printed('visits.plan', {
    ...{ title: '该走访的人', measure: '人', personal: true },
    // Whom no paper may name stays on the screen.
    leaves: ({ unprinted }) => unprinted,
    person: ({ personId }) => personId,
    only: ({ show }) => [planShows[show ?? 'all']],
    columns: [
      { label: '姓名', width: 24, name: true, of: ({ name }) => name },
      { label: '住址', of: ({ building, unit, room }) => `${building}${unit}${room}` },
      { label: '楼栋长', width: 24, of: ({ chief }) => chief },
      { label: '多久一次', width: 22, of: ({ every }) => every && everyWords[every] },
      { label: '该去', width: 31, of: ({ dueOn }) => onDay(dueOn) },
      { label: '上次', width: 31, usual: false, of: ({ lastOn }) => onDay(lastOn) },
    ],
  }),
  visits: printed('visits.list', {
    ...{ title: '走访记录', measure: '次', personal: true },
    person: ({ personId }) => personId,
    only: ({ purpose }) => [purpose && visitPurposeWords[purpose]],
    columns: [
      { label: '日期', width: 31, of: ({ on }) => onDay(on) },
      { label: '姓名', width: 24, name: true, of: ({ name }) => name },
      { label: '住址', of: ({ building, unit, room }) => `${building}${unit}${room}` },
      { label: '目的', width: 25, of: ({ purpose }) => visitPurposeWords[purpose] },
      { label: '结果', width: 23, of: ({ result }) => visitResultWords[result] },
      { label: '谁去的', width: 24, usual: false, of: ({ visitor }) => visitor },
    ],
  }),
  needs: printed('visits.needs', {
    ...{ title: '走访听到的难处', measure: '件', personal: true },
    person: ({ personId }) => personId,
    only: ({ theme, open }) => [theme && needThemeWords[theme], (open ?? true) && '还没有着落的'],
    columns: [
      { label: '日期', width: 31, of: ({ on }) => onDay(on) },
      { label: '姓名', width: 22, name: true, of: ({ name }) => name },
      { label: '住址', width: 36, of: ({ building, unit, room }) => `${building}${unit}${room}` },
      { label: '哪方面', width: 23, of: ({ theme }) => needThemeWords[theme] },
      { label: '说了什么', of: ({ words, said }) => words || said },
      { label: '转成', width: 22, usual: false, of: ({ became }) => became && needBecameWords[became.kind] },
    ],
  }),
};
