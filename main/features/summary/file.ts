import type { Summary } from '../../../shared/features/summary';
import { dayWords, instantWords } from '../../../shared/text';
import type { SheetDraft } from '../../sheets/write';
import { writeWorkbook } from '../../sheets/write';

const number = (label: string) => ({ label, width: 12, kind: 'number' as const });
const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });

const figureSheet = (summary: Summary, title: string): SheetDraft => ({
  name: '汇总',
  title,
  columns: [text('类别', 12), text('指标', 24), number('数值'), text('单位', 8), text('口径', 60), number('口径版本')],
  rows: summary.figures.map((one) => [one.group, one.name, one.value, one.measure, one.definition, one.version]),
  notes: notesOf(summary),
  landscape: true,
});

const buildingSheet = (summary: Summary, title: string): SheetDraft => ({
  name: '分楼栋',
  title: `${title}（分楼栋）`,
  columns: [
    text('楼栋', 14),
    ...['住户', '居民', '户籍', '流动', '空挂', '60岁及以上', '单元', '有楼栋长的单元'].map(number),
  ],
  rows: summary.buildings.map((one) => [
    one.building,
    one.households,
    one.residents,
    one.户籍,
    one.流动,
    one.空挂,
    one.aged60,
    one.units,
    one.unitsWithChief,
  ]),
  notes: notesOf(summary),
  landscape: true,
});

const notesOf = ({ stationName, chain, asOf, countedAt }: Summary) => [
  `填报单位：${stationName}（${chain}）`,
  `统计时点：${dayWords(asOf)}；计数时间：${instantWords(countedAt)}`,
];

/** Every sign a file name may not have on Windows. */
const fileSafe = (name: string) => name.replace(/[\\/:*?"<>|]/g, '');

const monthWords = (period: string) => dayWords(period);

/** The summary as a workbook and the name to suggest for it. */
export async function summaryFile(summary: Summary): Promise<{ name: string; bytes: Uint8Array }> {
  const title = `${summary.stationName}${monthWords(summary.period)}上报汇总`;
  const bytes = await writeWorkbook({ sheets: [figureSheet(summary, title), buildingSheet(summary, title)] });
  return { name: `${fileSafe(summary.stationName)}_上报汇总_${monthWords(summary.period)}.xlsx`, bytes };
}
