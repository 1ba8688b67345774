// The figures of a span of days as a workbook: shares with their definitions, lists, who was late.
import type { OrderFigures, OrderReport } from '../../../shared/features/order-reports';
import { shareDefinitions } from '../../../shared/features/order-reports';
import { lastingWords } from '../../../shared/rules/lasting';
import { dayWords } from '../../../shared/text';
import type { Column, SheetDraft } from '../../sheets/write';

const text = (label: string, width: number): Column => ({ label, width, kind: 'text' });
const number = (label: string, width = 10): Column => ({ label, width, kind: 'number' });

/** Name, figure, definition; on paper and in the sheet. */
export const figureLines = (figures: OrderFigures): [string, string, string][] => [
  ['受理', `${figures.taken}件`, '这段时间里来的诉求，不论来源。'],
  ['应办结', `${figures.due}件`, '已经办结的，加上到期还没办结的。'],
  ['已办结', `${figures.done}件`, '写了结果、有答复记录并办结的；导入的按表里办结的算。'],
  ['完成率', figures.doneShare, shareDefinitions.done],
  ['按期率', figures.inTimeShare, shareDefinitions.inTime],
  ['参评', `${figures.rated}件`, '问过满意不满意的。'],
  ['满意率', figures.satisfiedShare, shareDefinitions.satisfied],
  ['在办', `${figures.open}件`, '还没有办结的，其中逾期的见后面。'],
  ['受理用时', lastingWords(figures.minutes.accepted), '从来到受理，取中间的一件。'],
  ['到场用时', lastingWords(figures.minutes.arrived), '从来到有人到现场，取中间的一件。'],
  ['办结用时', lastingWords(figures.minutes.closed), '从来到办结，取中间的一件。'],
  ['重开', `${figures.reopened}件`, '办结以后又重新办的。'],
  ['延期', `${figures.extended}件`, '有原因、有批准、告诉了本人的。'],
];

const counts = (name: string, label: string, rows: readonly { name: string; count: number }[]): SheetDraft => ({
  ...{ name, columns: [text(label, 24), number('件数')] },
  rows: rows.map((row) => [row.name, row.count]),
});

export const figureSheets = (figures: OrderReport): SheetDraft[] => [
  {
    ...{ name: '诉求', title: `${dayWords(figures.from)}至${dayWords(figures.to)}诉求办理情况` },
    columns: [text('指标', 14), text('数值', 14), text('口径', 66)],
    rows: figureLines(figures),
    notes: ['率一律舍去尾数，不四舍五入。'],
  },
  counts('来源', '来源', figures.sources),
  counts('类别', '类别', [...figures.classes, ...figures.categories]),
  counts('楼栋', '楼栋', figures.buildings),
  {
    ...{ name: '逾期', columns: [text('编号', 16), text('内容', 50), text('交给谁', 18), text('最后一天', 14)] },
    rows: figures.lateOrders.map(({ number: of, words, handler, lateAfter }) => [of, words, handler, dayWords(lateAfter)]),
  },
  {
    ...{
      name: '事项',
      columns: [text('编号', 16), text('事项', 30), text('谁负责', 18), text('到哪一步', 50), text('房屋', 14)],
    },
    rows: figures.matters.map(({ number: of, title, responsible, standing, homes }) => [of, title, responsible, standing, homes]),
  },
];
