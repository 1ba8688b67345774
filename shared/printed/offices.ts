// Lists of an office above the stations, on paper: who sent, what it came to, what was taken and what was not.
import { codeWords } from '../codes/offices';
import { type MemberLine, memberStateWords } from '../features/rollup-members';
import { type Measure, measureWords, valueWords } from '../features/summary';
import { periodWords } from '../rules/period';
import { atDay, printed, printedOf } from './printed';

type Sum = { value: number; of: number | null };
const sumWords = (sum: Sum | null) => (sum === null ? '' : valueWords(sum));
const unitOf = ({ value, of, measure }: Sum & { measure: Measure }) => measureWords({ value, of, measure });
const versionWords = (correction: number) => (correction === 0 ? '首报' : `更正${correction}`);
const ruleWords = (sum: (Sum & { members: number }) | null) => (sum === null ? '没有' : `${valueWords(sum)}（${sum.members}家）`);
const stateWords = ({ code, state, correction, receivedAt }: MemberLine) =>
  [codeWords(code), memberStateWords[state], correction ? versionWords(correction) : '', receivedAt && `${atDay(receivedAt)}收到`]
    .filter(Boolean)
    .join('　');
const ofPeriod = ({ period }: { period: string }) => periodWords(period);

export const officeLists = {
  members: printed('rollup.members', {
    ...{ title: '各单位报送情况', measure: '家', of: ofPeriod, turn: (cursor: unknown) => ({ after: cursor ?? '' }) },
    only: ({ state }) => [state && memberStateWords[state]],
    columns: [
      { label: '单位', of: ({ name }) => name },
      { label: '代码', width: 38, of: ({ code }) => codeWords(code) },
      { label: '情况', width: 23, of: ({ state }) => memberStateWords[state] },
      { label: '收到', width: 31, of: ({ receivedAt }) => atDay(receivedAt) },
      { label: '更正', width: 17, of: ({ correction }) => (correction ? versionWords(correction) : '') },
      { label: '要问的', width: 60, usual: false, of: ({ odd }) => odd },
    ],
  }),
  totals: printedOf('rollup.board', {
    ...{ title: '各单位合计', measure: '项', of: ofPeriod },
    rows: ({ totals }) => totals,
    columns: [
      { label: '类别', width: 24, of: ({ indicator }) => indicator.group },
      { label: '指标', of: ({ indicator }) => indicator.name },
      { label: '数', width: 22, of: (total) => (total.once === null ? sumWords(total) : String(total.once)) },
      { label: '单位', width: 17, of: ({ indicator, value, of }) => unitOf({ value, of, measure: indicator.measure }) },
      { label: '上期', width: 22, of: ({ before }) => sumWords(before) },
      { label: '几家', width: 15, of: ({ members }) => members },
      { label: '怎么数', width: 80, usual: false, of: ({ indicator }) => indicator.definition },
    ],
  }),
  receipts: printed('rollup.receipts', {
    ...{ title: '收下的报送包', measure: '个' },
    columns: [
      { label: '单位', of: ({ name }) => name },
      { label: '期间', width: 34, of: ({ period }) => periodWords(period) },
      { label: '版', width: 17, of: ({ correction }) => versionWords(correction) },
      { label: '算不算', width: 23, of: ({ current }) => (current ? '计入' : '已被代替') },
      { label: '收到', width: 31, of: ({ receivedAt }) => atDay(receivedAt) },
      { label: '谁收的', width: 22, usual: false, of: ({ receivedBy }) => receivedBy },
      { label: '校验码', width: 34, usual: false, of: ({ sha256 }) => sha256.slice(0, 12) },
    ],
  }),
  refusals: printed('rollup.refusals', {
    ...{ title: '没有收的报送包', measure: '个' },
    columns: [
      { label: '文件', width: 48, of: ({ fileName }) => fileName },
      { label: '为什么没有收', of: ({ words }) => words },
      { label: '自称', width: 38, of: ({ code }) => (code === '' ? '看不出' : codeWords(code)) },
      { label: '时间', width: 31, of: ({ at }) => atDay(at) },
      { label: '谁收的', width: 22, usual: false, of: ({ by }) => by },
    ],
  }),
  memberFigures: printedOf('rollup.member', {
    ...{ title: '报送的数', measure: '项' },
    of: ({ period }, { member }) => `${member.name}${periodWords(period)}`,
    facts: ({ member }) => [stateWords(member), member.odd].filter(Boolean),
    rows: ({ figures }) => figures,
    columns: [
      { label: '类别', width: 24, of: ({ indicator }) => indicator.group },
      { label: '指标', of: ({ indicator }) => indicator.name },
      { label: '数', width: 22, of: (figure) => sumWords(figure) },
      { label: '单位', width: 17, of: ({ indicator, value, of }) => unitOf({ value, of, measure: indicator.measure }) },
      { label: '上期', width: 22, of: ({ before }) => sumWords(before) },
      {
        label: '更正前',
        width: 22,
        of: ({ former, ...now }) => (former && sumWords(former) !== sumWords(now) ? sumWords(former) : ''),
      },
      { label: '怎么算', width: 80, usual: false, of: ({ indicator }) => indicator.definition },
    ],
  }),
  rules: printed('rollup.rules', {
    ...{ title: '不一样的口径', measure: '条', of: ofPeriod },
    columns: [
      { label: '指标', width: 40, of: ({ indicator }) => indicator.name },
      { label: '版', width: 17, of: ({ indicator }) => `第${indicator.version}版` },
      { label: '怎么算', of: ({ indicator }) => indicator.definition },
      { label: '本期', width: 28, of: ({ now }) => ruleWords(now) },
      { label: '上期', width: 28, of: ({ before }) => ruleWords(before) },
    ],
  }),
  corrections: printed('rollup.corrections', {
    ...{ title: '更正改动的数', measure: '处', of: ofPeriod },
    columns: [
      { label: '单位', of: ({ name }) => name },
      { label: '版', width: 17, of: ({ correction }) => (correction === 0 ? '重报' : versionWords(correction)) },
      { label: '指标', width: 44, of: ({ indicator }) => indicator },
      { label: '更正前', width: 22, of: ({ former }) => (former ? sumWords(former) : '没有报') },
      { label: '更正后', width: 22, of: (row) => sumWords(row) },
    ],
  }),
};
