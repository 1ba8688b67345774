// The requests of a filter as a workbook.
import type { z } from 'zod';
import type { OrderFilter } from '../../../shared/features/order-acts';
import type { orderReports } from '../../../shared/features/order-reports';
import { orderRatingWords, orderSourceWords } from '../../../shared/features/order-words';
import { dayWords, instantWords } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { saveWorkbook } from '../../saving';
import type { Column, SheetDraft } from '../../sheets/write';
import { disclose, handingTold } from '../disclosures/queries';
import { filterWords, type Listed, outgoing, receivedDay, stateWordsOf } from './outgoing';

type Wanted = z.output<(typeof orderReports)['orders.saveList']['input']>;

const text = (label: string, width: number): Column => ({ label, width, kind: 'text' });
const day = (label: string): Column => ({ label, width: 12, kind: 'day' });

const columns = [
  ...[text('编号', 15), text('从哪里来', 10), text('对方编号', 16), day('收到'), text('谁说的', 10), text('电话', 14)],
  ...[text('在哪里', 22), text('类别', 12), text('什么事', 44), text('交给谁', 20), text('状态', 12), day('期限')],
  ...[text('处理结果', 36), day('办结'), text('评价', 10)],
];

const rowOf = (row: Listed) => {
  const { number, source, sourceNumber, dueOn, closedOn, rating, confidential } = row.order;
  return [
    ...[number, orderSourceWords[source], confidential === 1 ? '' : sourceNumber, receivedDay(row), row.reporter, row.phone],
    ...[row.place, row.category, row.words, row.handler ?? '', stateWordsOf(row), dueOn],
    ...[row.result, closedOn, rating === null ? '' : orderRatingWords[rating]],
  ];
};

/** Writes the list where the person says, and notes how many went out and for what. */
export async function saveOrderList(powers: TaskPowers, { handing, ...filter }: Wanted) {
  const { db, today, now } = powers;
  const rows = await outgoing(powers, filter);
  const named = { title: '诉求清单存到哪里', suggested: `诉求清单_${today}.xlsx` };
  const sheet = async (of: OrderFilter): Promise<SheetDraft[]> => [
    {
      ...{ name: '诉求', title: '诉求清单', columns, rows: rows.map(rowOf), landscape: true },
      notes: [`${await filterWords(db, of)}。截至${dayWords(today)}，共${rows.length}件。导出于${instantWords(now)}。`],
    },
  ];
  const saved = await saveWorkbook(powers, named, () => sheet(filter));
  if (!saved) return { outcome: 'cancelled' as const };
  const after = { fileName: saved.fileName, rows: rows.length, ...handingTold(handing) };
  await powers.write(async (writing) => {
    writing.note({ subject: 'orderSheet', subjectId: 0, before: null, after });
    await disclose(writing, handing, { what: '诉求清单', people: rows.length, fileName: saved.fileName });
  });
  return { outcome: 'saved' as const, path: saved.path, rows: rows.length };
}
