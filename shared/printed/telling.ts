// Lists of what is printed, posted and told, on paper.
import { chatAppWords, publishedKindWords } from '../features/chats';
import { noticeKindWords, noticeStateWords } from '../features/notice-words';
import { paperKindWords } from '../features/papers';
import { zoneKindWords } from '../features/zones';
import { dayWords } from '../text';
import { atDay, holding, onDay, printed } from './printed';

const guideViews = { current: null, stale: '要核对的', ended: '停用的' } as const;
const postingShows = { toPost: '待张贴的', up: '在贴的', late: '该撤下的', all: null } as const;

export const tellingLists = {
  notices: printed('notices.list', {
    ...{ title: '通知登记册', measure: '份' },
    of: ({ month }) => (month ? dayWords(month) : ''),
    only: ({ state, text }) => [state && noticeStateWords[state], holding(text)],
    columns: [
      { label: '编号', width: 34, of: ({ number }) => number },
      { label: '标题', of: ({ title }) => title },
      { label: '种类', width: 23, of: ({ kind }) => noticeKindWords[kind] },
      { label: '日期', width: 31, of: ({ day }) => onDay(day) },
      { label: '状态', width: 19, of: ({ state }) => noticeStateWords[state] },
      { label: '份数', width: 13, usual: false, of: ({ copies }) => copies },
      { label: '撤下日期', width: 31, usual: false, of: ({ takeDownOn }) => onDay(takeDownOn) },
      { label: '谁写的', width: 22, usual: false, of: ({ by }) => by },
    ],
  }),
  batches: printed('postings.batches', {
    ...{ title: '张贴情况', measure: '批' },
    only: ({ show }) => [postingShows[show ?? 'toPost']],
    columns: [
      { label: '编号', width: 34, of: ({ number }) => number },
      { label: '贴什么', of: ({ title }) => title },
      { label: '共几张', width: 18, of: ({ sheets }) => sheets },
      { label: '待张贴', width: 18, of: ({ toPost }) => toPost },
      { label: '在贴', width: 14, of: ({ up }) => up },
      { label: '没撤', width: 14, usual: false, of: ({ late }) => late },
      { label: '撤下日期', width: 31, of: ({ takeDownOn }) => onDay(takeDownOn) },
      { label: '已撤下', width: 18, usual: false, of: ({ down }) => down },
    ],
  }),
  reprints: printed('postings.reprints', {
    ...{ title: '要重印的张贴', measure: '张' },
    columns: [
      { label: '编号', width: 40, of: ({ number }) => number },
      { label: '贴什么', of: ({ title }) => title },
      { label: '贴在哪里', width: 46, of: ({ place }) => place },
      { label: '为什么', width: 30, of: ({ phoneOnly }) => (phoneOnly ? '电话换了' : '楼栋长换了') },
    ],
  }),
  papers: printed('papers.list', {
    ...{ title: '打印登记册', measure: '份' },
    only: ({ kind }) => [kind && paperKindWords[kind]],
    columns: [
      { label: '编号', width: 38, of: ({ number }) => number },
      { label: '种类', of: ({ kind }) => paperKindWords[kind] },
      { label: '张数', width: 14, of: ({ sheets }) => sheets },
      { label: '日期', width: 31, of: ({ issuedAt }) => atDay(issuedAt) },
      { label: '谁印的', width: 22, of: ({ by }) => by },
      { label: '结果', width: 60, usual: false, of: ({ outcome }) => outcome },
    ],
  }),
  guides: printed('guides.list', {
    ...{ title: '办事指南目录', measure: '张' },
    only: ({ view, text }) => [guideViews[view ?? 'current'], holding(text)],
    columns: [
      { label: '办什么事', of: ({ title }) => title },
      { label: '在哪里办', width: 46, of: ({ place }) => place },
      { label: '问谁', width: 30, of: ({ phone }) => phone },
      { label: '核对日期', width: 31, of: ({ checkedOn }) => onDay(checkedOn) },
      { label: '什么时间', width: 40, usual: false, of: ({ hours }) => hours },
      { label: '问过几次', width: 21, usual: false, of: ({ asked }) => asked },
    ],
  }),
  chats: printed('chats.list', {
    ...{ title: '群登记表', measure: '个' },
    columns: [
      { label: '群名称', of: ({ name }) => name },
      { label: '在哪里', width: 17, of: ({ app }) => chatAppWords[app] },
      { label: '群主', width: 22, of: ({ owner }) => owner },
      { label: '人数', width: 16, of: ({ size }) => size },
      { label: '哪些楼栋', width: 44, of: ({ buildings }) => buildings.join('、') || '全小区' },
      { label: '停用', width: 31, usual: false, of: ({ endedOn }) => onDay(endedOn) },
    ],
  }),
  publications: printed('chats.log', {
    ...{ title: '群发布记录', measure: '条' },
    columns: [
      { label: '日期', width: 31, of: ({ at }) => atDay(at) },
      { label: '发了什么', of: ({ title }) => title },
      { label: '种类', width: 23, of: ({ kind }) => publishedKindWords[kind] },
      { label: '哪个群', width: 40, of: ({ group }) => group },
      { label: '谁发的', width: 22, of: ({ by }) => by },
      { label: '撤回', width: 31, usual: false, of: ({ endedOn }) => onDay(endedOn) },
    ],
  }),
  zones: printed('zones.list', {
    ...{ title: '影响范围', measure: '处' },
    columns: [
      { label: '种类', width: 24, of: ({ kind }) => zoneKindWords[kind] },
      { label: '名称', of: ({ name }) => name },
      { label: '管几个单元', width: 30, of: ({ unitIds }) => unitIds.length },
    ],
  }),
  sweeps: printed('sweeps.list', {
    ...{ title: '摸排', measure: '次' },
    columns: [
      { label: '摸排', of: ({ title }) => title },
      { label: '问哪里', width: 40, of: ({ scopeWords }) => scopeWords },
      { label: '开始', width: 31, of: ({ openedOn }) => onDay(openedOn) },
      { label: '截止', width: 31, of: ({ dueOn }) => onDay(dueOn) },
      { label: '结束', width: 31, usual: false, of: ({ endedOn }) => onDay(endedOn) },
    ],
  }),
  imports: printed('imports.list', {
    ...{ title: '导入记录', measure: '次' },
    columns: [
      { label: '日期', width: 31, of: ({ at }) => atDay(at) },
      { label: '文件', of: ({ fileName }) => fileName },
      { label: '户', width: 15, of: ({ counts }) => counts.households },
      { label: '新增', width: 15, of: ({ counts }) => counts.created },
      { label: '更新', width: 15, of: ({ counts }) => counts.updated },
      { label: '谁导的', width: 22, of: ({ by }) => by },
      { label: '撤销', width: 31, usual: false, of: ({ undoneAt }) => atDay(undoneAt) },
    ],
  }),
};
