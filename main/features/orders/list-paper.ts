// 诉求清单: the requests of a filter on one list, or a sheet for each who sees to them, with what is due and room for what came of it.
import type { z } from 'zod';
import type { orderReports } from '../../../shared/features/order-reports';
import type { Paper } from '../../../shared/features/papers';
import { dayWords, monthDayWords, numberWords } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { disclose, handingTold } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { filterWords, type Listed, outgoing, peopleOn, stateWordsOf } from './outgoing';

type Wanted = z.output<(typeof orderReports)['orders.issueList']['input']>;
type Section = OfficePaper['sections'][number];

const PRIVATE = '有个人信息：只给经办的人用，用完收回，不张贴，不拍照转发。';
/** Where somebody writes what came of it, millimetres. */
const WRITTEN = 14;
const what = ({ words, category, place }: Listed) =>
  [words, [category, place].filter(Boolean).join('　')].filter(Boolean).join('\n');
const who = ({ reporter, phone }: Listed) => [reporter, phone].filter(Boolean).join('\n');
const due = (row: Listed) => [dayWords(row.order.dueOn), row.late ? '已逾期' : ''].filter(Boolean).join('\n');

/** Everything on one list: who has it and how it stands. */
const wholeList = (rows: readonly Listed[]): Section => ({
  heading: `共${numberWords(rows.length)}件`,
  table: {
    columns: [
      { label: '编号', width: 34 },
      { label: '什么事' },
      { label: '谁说的', width: 30 },
      { label: '交给谁', width: 36 },
      { label: '状态', width: 24 },
      { label: '期限', width: 34 },
    ],
    rows: rows.map((row) => [
      ...[row.order.number, what(row), who(row), row.handler ?? '还没有派'],
      ...[stateWordsOf(row), dayWords(row.order.dueOn)],
    ]),
  },
});

/** What one of them has to see to, the nearest day first. */
function sheetOf(handler: string, rows: readonly Listed[], phone: string): Section {
  const late = rows.filter((row) => row.late && row.order.closedOn === null).length;
  const count = `${rows.length}件${late > 0 ? `，其中${late}件已逾期` : ''}`;
  return {
    ...{ heading: `交办单　${handler}　${count}`, opensSheet: true },
    text: [
      `请在最晚那天以前办好，结果写在最后一栏，交回工作站，电话${phone}。${PRIVATE}`,
      '收到的人（签字）：　　　　　　　　　　收到日期：',
    ],
    table: {
      ...{ least: WRITTEN, rows: rows.map((row) => [row.order.number, what(row), who(row), due(row), '']) },
      columns: [
        { label: '编号', width: 34 },
        { label: '什么事' },
        { label: '谁说的', width: 30 },
        { label: '最晚哪天', width: 34 },
        { label: '办得怎么样（办的人填）', width: 60 },
      ],
    },
  };
}

function sheetsByHandler(rows: readonly Listed[], phone: string): Section[] {
  const names = [...new Set(rows.map(({ handler }) => handler ?? '还没有派'))].sort((one, other) =>
    one === '还没有派' ? 1 : other === '还没有派' ? -1 : one.localeCompare(other, 'zh'),
  );
  const ofName = (name: string) => rows.filter(({ handler }) => (handler ?? '还没有派') === name);
  const nearest = (of: Listed[]) => of.sort((one, other) => one.order.dueOn.localeCompare(other.order.dueOn));
  return names.map((name) => sheetOf(name, nearest(ofName(name)), phone));
}

/** Issues the list as it stands today. Refuses an empty one. */
export async function issueOrderList(powers: CommandPowers, { by, handing, ...filter }: Wanted): Promise<Paper> {
  const { db, today } = powers;
  const rows = await outgoing(powers, filter);
  const station = await theStation(db);
  const number = await nextNumber(db, 'orderList', today);
  const title = by === 'handler' ? '诉求交办单' : '诉求清单';
  const first = by === 'handler' ? sheetsByHandler(rows, station.phone) : [wholeList(rows)];
  const paper = officePaper({
    ...{ title, number, from: station.name, landscape: true, sections: first.map((one, at) => ({ ...one, opensSheet: at > 0 })) },
    facts: [`截至${dayWords(today)}。${await filterWords(db, filter)}。`, ...(by === 'handler' ? [] : [PRIVATE])],
  });
  const issued = { number, kind: 'orderList' as const, title: `${monthDayWords(today)}${title}`, sheets: paper.sheets };
  const html = renderDocument(paper.document);
  const told = { rows: rows.length, ...handingTold(handing) };
  const frozen = await freeze(powers, { ...issued, html, people: peopleOn(rows) }, told);
  await disclose(powers, handing, { what: title, people: rows.length, paperId: frozen.id });
  return frozen;
}
