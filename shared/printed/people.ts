// Lists of residents, their homes and those who help, on paper.
import { chiefOriginWords, termStandWords } from '../features/chief-terms';
import { leadStateWords } from '../features/leads';
import { requestKindWords, requestOutcomeWords } from '../features/privacy';
import { differenceWords } from '../features/rooms';
import { roleWords } from '../features/staff';
import { teamCategoryWords } from '../features/teams';
import { volunteerShowWords } from '../features/volunteers';
import { byPage, holding, onDay, printed } from './printed';

const homeOf = ({ building, unit, room }: { building: string; unit: string; room: string }) => `${building}${unit}${room}`;

export const peopleLists = {
  households: printed('households.list', {
    ...{ title: '住户名单', measure: '户', personal: true, turn: byPage },
    people: ({ filter }) => filter,
    person: ({ headId }) => headId,
    columns: [
      { label: '住址', of: homeOf },
      { label: '户主', width: 24, name: true, of: ({ headName }) => headName },
      { label: '人数', width: 13, of: ({ residents }) => residents },
      { label: '户主电话', width: 30, of: ({ headPhone }) => headPhone },
      { label: '居住情况', width: 22, usual: false, of: ({ residency }) => residency },
      { label: '核对日期', width: 31, of: ({ verifiedOn }) => onDay(verifiedOn) },
    ],
  }),
  chiefs: printed('chiefs.list', {
    ...{ title: '楼栋长名单', measure: '个单元', personal: true },
    only: ({ gaps }) => [gaps && '还没有楼栋长的'],
    columns: [
      { label: '楼栋', width: 24, of: ({ building }) => building },
      { label: '单元', width: 20, of: ({ unit }) => unit },
      { label: '楼栋长', width: 26, name: true, of: ({ chief }) => chief?.name },
      // Posted in the stairwell with the chief's consent: in full.
      { label: '电话', phone: true, of: ({ chief }) => chief?.phone },
      { label: '户数', width: 14, of: ({ households }) => households },
      { label: '人数', width: 14, of: ({ residents }) => residents },
      { label: '从哪天起', width: 31, usual: false, of: ({ chief }) => chief && onDay(chief.since) },
    ],
  }),
  chiefTerms: printed('chiefs.people', {
    ...{ title: '楼栋长聘任', measure: '人', personal: true },
    only: ({ term }) => [term && termStandWords[term]],
    columns: [
      { label: '姓名', width: 24, name: true, of: ({ name }) => name },
      { label: '负责', of: ({ places }) => places.join('、') },
      { label: '从哪天起', width: 31, of: ({ since }) => onDay(since) },
      { label: '聘期到', width: 31, of: ({ termTo }) => onDay(termTo) },
      { label: '聘期', width: 25, of: ({ term }) => termStandWords[term] },
      { label: '来自', width: 24, usual: false, of: ({ origin }) => origin && chiefOriginWords[origin] },
    ],
  }),
  queries: printed('queries.list', {
    ...{ title: '查询', measure: '个' },
    columns: [
      { label: '查询', width: 40, of: ({ name }) => name },
      { label: '找的是谁', of: ({ definition }) => definition },
      { label: '列入汇总', width: 22, of: ({ inSummary }) => (inSummary ? '列入' : '') },
      { label: '哪天存的', width: 31, of: ({ createdOn }) => onDay(createdOn) },
      { label: '谁存的', width: 22, usual: false, of: ({ by }) => by },
    ],
  }),
  roomsToCheck: printed('rooms.toCheck', {
    ...{ title: '房屋核对', measure: '套', personal: true },
    subject: ({ id }) => id,
    of: ({ list }) => (list === 'leases' ? '租期快到的' : '房主和住户对不上的'),
    only: ({ list, within }) => [list === 'leases' && within !== undefined && `${within}天内到期和已到期的`],
    columns: [
      { label: '住址', of: ({ building, unit, number }) => homeOf({ building, unit, room: number }) },
      { label: '居住方式', width: 22, of: ({ tenure }) => tenure },
      { label: '租期到', width: 31, of: ({ leaseEndsOn }) => onDay(leaseEndsOn) },
      { label: '房主', width: 22, name: true, of: ({ ownerName }) => ownerName },
      { label: '户主', width: 22, name: true, of: ({ headName }) => headName },
      { label: '哪里不一致', width: 46, usual: false, of: ({ difference }) => difference && differenceWords[difference] },
    ],
  }),
  volunteers: printed('volunteers.list', {
    ...{ title: '志愿者名单', measure: '人', personal: true, turn: byPage },
    person: ({ personId }) => personId,
    volunteer: ({ id }) => id,
    only: ({ filter }) => [
      filter.show && filter.show !== 'here' && volunteerShowWords[filter.show],
      holding(filter.text),
      filter.skill && `会${filter.skill}`,
    ],
    columns: [
      { label: '编号', width: 17, of: ({ number }) => number },
      { label: '姓名', width: 24, name: true, of: ({ name }) => name },
      { label: '电话', width: 30, of: ({ phone }) => phone },
      { label: '服务队', of: ({ teams }) => teams.join('、') },
      { label: '特长', width: 36, usual: false, of: ({ skills }) => skills.join('、') },
      { label: '加入日期', width: 31, usual: false, of: ({ joinedOn }) => onDay(joinedOn) },
    ],
  }),
  teams: printed('teams.list', {
    ...{ title: '服务队', measure: '支', personal: true },
    volunteer: ({ leader }) => leader?.id,
    columns: [
      { label: '服务队', of: ({ name }) => name },
      { label: '类别', width: 25, of: ({ category }) => teamCategoryWords[category] },
      { label: '队长', width: 24, name: true, of: ({ leader }) => leader?.name },
      { label: '人数', width: 13, of: ({ members }) => members },
      { label: '成立', width: 31, of: ({ startedOn }) => onDay(startedOn) },
      { label: '解散', width: 31, usual: false, of: ({ endedOn }) => onDay(endedOn) },
    ],
  }),
  leads: printed('leads.list', {
    ...{ title: '想参加志愿服务的人', measure: '人', personal: true },
    person: ({ personId }) => personId,
    only: ({ state }) => [leadStateWords[state ?? 'open']],
    columns: [
      { label: '姓名', width: 24, name: true, of: ({ name }) => name },
      { label: '电话', width: 30, of: ({ phone }) => phone },
      { label: '哪里说的', width: 24, of: ({ source }) => source },
      { label: '说了什么', of: ({ words }) => words },
      { label: '哪天', width: 31, of: ({ heardOn }) => onDay(heardOn) },
    ],
  }),
  privacyRequests: printed('privacy.requests', {
    ...{ title: '个人信息申请', measure: '件', personal: true },
    person: ({ person }) => person?.id,
    columns: [
      { label: '谁的', width: 22, name: true, of: ({ person }) => person?.name },
      { label: '谁来问', width: 22, name: true, of: ({ asker }) => asker },
      { label: '要什么', width: 26, of: ({ kind }) => requestKindWords[kind] },
      { label: '说明', of: ({ words }) => words },
      { label: '答复期限', width: 31, of: ({ dueOn }) => onDay(dueOn) },
      { label: '结果', width: 19, of: ({ outcome }) => outcome && requestOutcomeWords[outcome] },
    ],
  }),
  staff: printed('staff.list', {
    ...{ title: '账号', measure: '个' },
    columns: [
      { label: '姓名', width: 26, of: ({ name }) => name },
      { label: '角色', width: 20, of: ({ role }) => roleWords[role] },
      { label: '负责的楼栋', of: ({ buildings }) => buildings.map(({ name }) => name).join('、') },
      { label: '停用', width: 31, of: ({ endedOn }) => onDay(endedOn) },
      { label: '停用原因', width: 36, usual: false, of: ({ endReason }) => endReason },
    ],
  }),
};
