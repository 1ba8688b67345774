// What goes out of requests on paper: 受理回执 or 答复单 for whoever asked, the report of a month.

import type { OrderReport } from '../../../shared/features/order-reports';
import { orderRatingWords, orderSourceWords, orderStateWords, replyWayWords } from '../../../shared/features/order-words';
import type { Paper } from '../../../shared/features/papers';
import { dayWords, instantWords, lastDayOf } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { reportOf } from './figures';
import { figureLines } from './month-sheet';
import { reporterWords, seenOrder, whereWords } from './rows';

type Sections = OfficePaper['sections'];
type Table = NonNullable<Sections[number]['table']>;

const facts = (rows: [string, string][]): Table => ({
  columns: [{ label: '项目', width: 34 }, { label: '内容' }],
  rows: rows.filter(([, value]) => value !== ''),
});

/** For whoever asked: that it was taken on and by when it is answered, or what came of it. */
export async function issueSlip(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, session, today } = powers;
  const order = await seenOrder(db, session, id);
  const station = await theStation(db);
  const ended = order.closedAt !== null;
  const kind = ended ? ('orderReply' as const) : ('orderReceipt' as const);
  const title = ended ? '诉求答复单' : '诉求受理回执';
  const replies = await db.selectFrom('orderReply').selectAll().where('orderId', '=', id).orderBy('id').execute();
  const number = await nextNumber(db, kind, today);
  const asked = facts([
    ['诉求编号', order.number],
    ['谁提出', reporterWords(order)],
    ['什么时候', `${instantWords(order.receivedAt)}，${orderSourceWords[order.source]}`],
    ['在哪里', whereWords(order)],
    ['什么事', order.words],
    ['类别', order.category ?? ''],
  ]);
  const became = facts([
    ['处理结果', order.result],
    ['答复', replies.map(({ way, words, at }) => `${instantWords(at)}${replyWayWords[way]}：${words}`).join('\n')],
    ['办结', order.closedAt === null ? '' : instantWords(order.closedAt)],
    ['评价', order.rating === null ? '' : orderRatingWords[order.rating]],
  ]);
  const coming = [
    `${today > order.dueOn ? `原定${dayWords(order.dueOn)}前答复，还没有办好，我们会尽快告诉结果。` : `我们最晚在${dayWords(order.dueOn)}答复。`}${order.handler ? `现在由${order.handler}办理。` : ''}`,
    `想问办到哪一步，请打${station.phone}，报编号${order.number}。`,
  ];
  const sections: Sections = [
    { heading: '一、诉求', table: asked },
    ended ? { heading: '二、办理和答复', table: became } : { heading: '二、答复期限', text: coming },
  ];
  const signs = ended ? [['居民（签字）：', '满意（　）基本满意（　）不满意（　）']] : [['经办人（签字）：', '居民（签字）：']];
  const paper = officePaper({
    ...{ title, number, from: station.name, sections, signs },
    facts: [`${order.number}　${orderStateWords[order.state]}`],
  });
  const people = order.personId === null ? [] : [order.personId];
  const html = renderDocument(paper.document);
  return freeze(powers, { number, kind, title: `${order.number} ${title}`, sheets: paper.sheets, html, people });
}

const table = (label: string, rows: readonly { name: string; count: number }[]): Table => ({
  columns: [{ label }, { label: '件数', width: 30 }],
  rows: rows.map(({ name, count }) => [name, String(count)]),
});

const lateTable = (rows: OrderReport['lateOrders']): Table => ({
  columns: [{ label: '编号', width: 38 }, { label: '内容' }, { label: '交给谁', width: 34 }, { label: '最后一天', width: 36 }],
  rows: rows.map(({ number, words, handler, lateAfter }) => [number, words, handler || '还没有派', dayWords(lateAfter)]),
});

const matterTable = (rows: OrderReport['matters']): Table => ({
  columns: [{ label: '事项', width: 50 }, { label: '到哪一步' }, { label: '谁负责', width: 34 }, { label: '房屋', width: 26 }],
  rows: rows.map(({ number, title, standing, responsible, homes }) => [`${title}\n${number}`, standing, responsible, homes]),
});

/** Whatever has no rows says so in words. */
function monthSections(figures: OrderReport): Sections {
  const columns = [{ label: '指标', width: 30 }, { label: '数值', width: 34 }, { label: '口径' }];
  const all: [string, Table, string][] = [
    ['一、办理情况', { columns, rows: figureLines(figures) }, ''],
    ['二、反映最多的三类', table('类别', figures.categories), '没有。'],
    ['三、反映最多的楼栋', table('楼栋', figures.buildings), '没有。'],
    ['四、各个来源', table('来源', figures.sources), '没有。'],
    ['五、逾期', lateTable(figures.lateOrders), '没有逾期的。'],
    ['六、长期事项（一事一策）', matterTable(figures.matters), '没有在办的事项。'],
  ];
  return all.map(([heading, of, none]) => (of.rows.length === 0 ? { heading, text: [none] } : { heading, table: of }));
}

/** 诉求月报: the figures with their definitions, what comes most, where, from whom, who was late. */
export async function issueMonth(powers: CommandPowers, period: string): Promise<Paper> {
  const { db, today } = powers;
  const from = `${period}-01`;
  if (from > today) throw new Refusal(`${dayWords(period)}还没有开始，请选择本月或更早的月份。`);
  const figures = await reportOf(db, from, lastDayOf(period), today);
  const station = await theStation(db);
  const number = await nextNumber(db, 'orderMonth', today);
  const title = `${dayWords(period)}诉求月报`;
  const paper = officePaper({
    ...{ title, number, from: station.name, sections: monthSections(figures) },
    facts: [
      `统计${dayWords(from)}至${dayWords(lastDayOf(period))}来的诉求，截至${dayWords(today)}。`,
      '率一律舍去尾数，不四舍五入。用时都取中间的一件。',
    ],
  });
  return freeze(powers, { number, kind: 'orderMonth', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
