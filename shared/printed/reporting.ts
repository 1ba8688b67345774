// Lists of figures on their way up, on paper: what they count, what went and to whom.
import { standingWords } from '../features/correspondents';
import { formKindWords } from '../features/forms';
import { reportStateWords } from '../features/reports';
import { countingShort, daysWords } from '../rules/indicator-words';
import { periodWords } from '../rules/period';
import { atDay, onDay, printed } from './printed';

export const reportingLists = {
  indicators: printed('summary.indicators', {
    ...{ title: '指标口径', measure: '个', facts: () => daysWords },
    columns: [
      { label: '类别', width: 17, of: ({ group }) => group },
      { label: '指标', width: 28, of: ({ name }) => name },
      { label: '单位', width: 13, of: ({ measure }) => measure },
      { label: '怎么算', of: ({ definition }) => definition },
      { label: '怎么数', width: 27, usual: false, of: countingShort },
      { label: '口径', width: 14, of: ({ version }) => `第${version}版` },
      { label: '起用', width: 25, usual: false, of: ({ validFrom }) => onDay(validFrom) },
      { label: '代码', width: 37, of: ({ code }) => code },
      { label: '来源查询', width: 25, usual: false, of: ({ source }) => source },
    ],
  }),
  reports: printed('reports.list', {
    ...{ title: '报送记录', measure: '份' },
    columns: [
      { label: '哪一期', of: ({ period }) => periodWords(period) },
      { label: '更正', width: 16, of: ({ version }) => (version === 0 ? '' : `第${version}次`) },
      { label: '状态', width: 21, of: ({ state }) => reportStateWords[state] },
      { label: '起草', width: 22, of: ({ draftedBy }) => draftedBy },
      { label: '定稿', width: 22, of: ({ approvedBy }) => approvedBy },
      { label: '定稿日期', width: 31, of: ({ approvedAt }) => atDay(approvedAt) },
    ],
  }),
  parcels: printed('parcels.list', {
    ...{ title: '报送包登记册', measure: '个' },
    columns: [
      { label: '日期', width: 31, of: ({ at }) => atDay(at) },
      { label: '哪一期', width: 38, of: ({ period }) => periodWords(period) },
      { label: '给谁', of: ({ receiver }) => receiver.name },
      { label: '谁做的', width: 22, of: ({ by }) => by },
      { label: '后来', width: 24, of: ({ outcome }) => outcome },
    ],
  }),
  correspondents: printed('correspondents.list', {
    ...{ title: '上下级名册', measure: '家' },
    only: ({ ended }) => [ended && '停用的'],
    columns: [
      { label: '单位', of: ({ name }) => name },
      { label: '代码', width: 38, of: ({ code }) => code },
      { label: '上下级', width: 25, of: ({ standing }) => standingWords[standing] },
      { label: '登记', width: 31, of: ({ addedAt }) => atDay(addedAt) },
      { label: '谁登记', width: 22, of: ({ addedBy }) => addedBy },
    ],
  }),
  forms: printed('forms.list', {
    ...{ title: '上级表格', measure: '张' },
    only: ({ ended }) => [ended && '停用的'],
    columns: [
      { label: '表格', of: ({ name }) => name },
      { label: '种类', width: 17, of: ({ kind }) => formKindWords[kind] },
      { label: '谁要的', width: 36, of: ({ sentBy }) => sentBy },
      { label: '收到', width: 31, of: ({ at }) => atDay(at) },
      { label: '上次填的', width: 30, of: ({ lastPeriod }) => lastPeriod && periodWords(lastPeriod) },
    ],
  }),
};
