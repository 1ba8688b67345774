import { residency } from '../../../shared/codes/residency';
import { type BuildingFigures, measureWords, type Summary, valueWords } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import { dayWords, instantWords } from '../../../shared/text';
import { fileName } from '../../saving';
import type { Column, SheetDraft } from '../../sheets/write';
import type { Reading } from './queries';

const text = (label: string, width: number): Column => ({ label, width, kind: 'text' });
const number = (label: string, width = 10): Column => ({ label, width, kind: 'number' });

const figuresSheet = (summary: Summary, title: string): SheetDraft => ({
  name: '汇总',
  title,
  columns: [
    text('分组', 10),
    text('指标', 20),
    number('数值'),
    text('单位', 6),
    text('口径', 68),
    number('口径版本', 9),
    text('指标代码', 22),
  ],
  // A rate stands as it is read, with its two counts beside it: a spreadsheet would round it.
  rows: summary.figures.map((figure) => [
    figure.group,
    figure.name,
    figure.of === null ? figure.value : valueWords(figure),
    measureWords(figure),
    figure.definition,
    figure.version,
    figure.code,
  ]),
  notes: [`统计截至${dayWords(summary.asOf)}。`],
  landscape: true,
});

type Total = { label: string; of(building: BuildingFigures): number };

/** Columns of the building table, with the figure each one shows. */
export const buildingColumns: readonly Total[] = [
  { label: '户数', of: ({ households }) => households },
  { label: '人数', of: ({ residents }) => residents },
  { label: '户籍', of: (figures) => figures.户籍 },
  { label: '流动', of: (figures) => figures.流动 },
  { label: '空挂', of: (figures) => figures.空挂 },
  { label: '60岁以上', of: ({ aged60 }) => aged60 },
  { label: '单元', of: ({ units }) => units },
  { label: '有楼栋长的单元', of: ({ unitsWithChief }) => unitsWithChief },
];

/** The building table: a row each, then the sum. */
export function buildingRows(buildings: readonly BuildingFigures[]): [string, ...number[]][] {
  const rows = buildings.map((building): [string, ...number[]] => [
    building.building,
    ...buildingColumns.map(({ of }) => of(building)),
  ]);
  const totals = buildingColumns.map(({ of }) => buildings.reduce((sum, building) => sum + of(building), 0));
  return [...rows, ['合计', ...totals]];
}

const buildingsSheet = (summary: Summary): SheetDraft => ({
  name: '分楼栋',
  title: `${periodWords(summary.period)}分楼栋情况`,
  columns: [text('楼栋', 18), ...buildingColumns.map(({ label }) => number(label, label.length > 5 ? 16 : 10))],
  rows: buildingRows(summary.buildings),
  notes: [`统计截至${dayWords(summary.asOf)}。户籍、流动、空挂之外是还没有登记居住情况的人。`],
  landscape: true,
});

const readingSheet = (summary: Summary, { sentTo, stationCode, phone, cautions }: Reading): SheetDraft => {
  const { stationName, chain, period, asOf, countedAt } = summary;
  const rows = [
    ['填报单位', stationName],
    ['报送', sentTo],
    ['所在地', chain],
    ['工作站代码', stationCode],
    ['联系电话', phone],
    ['统计期间', periodWords(period)],
    ['统计截至', dayWords(asOf)],
    ['生成时间', instantWords(countedAt)],
    ['编号', [stationCode, period.replace('-', ''), asOf.slice(8)].filter(Boolean).join('-')],
    ...cautions.map((caution) => ['提示', caution]),
  ];
  const words = Object.entries(residency).map(([word, meaning]) => `${word}：${meaning}`);
  return {
    name: '填报说明',
    columns: [text('项目', 16), text('内容', 70)],
    rows: rows.filter(([, value]) => value !== '').map(([label = '', value = '']) => [label, value]),
    notes: [...words, '每个数字的口径写在“汇总”表同一行；口径改变时版本号加一。'],
  };
};

export const summarySheets = (summary: Summary, reading: Reading): SheetDraft[] => [
  figuresSheet(summary, `${summary.stationName}${periodWords(summary.period)}上报汇总`),
  buildingsSheet(summary),
  readingSheet(summary, reading),
];

/** 和平里小区工作站_上报汇总_2026年11月.xlsx */
export const summaryFileName = ({ stationName, period }: Summary): string =>
  `${fileName(stationName)}_上报汇总_${periodWords(period)}.xlsx`;
