// What goes out of requests on paper: 受理回执 or 答复单 for whoever asked, the report of a month.

import { orderRatingWords, orderSourceWords, orderStateWords, replyWayWords } from '../../../shared/features/order-words';
import type { Paper } from '../../../shared/features/papers';
import { dayWords, instantWords, lastDayOf } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { figuresOf } from './figures';
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

/** 诉求月报: the figures with their definitions, what comes most, where, from whom, who was late. */
export async function issueMonth(powers: CommandPowers, period: string): Promise<Paper> {
  const { db, today } = powers;
  const from = `${period}-01`;
  if (from > today) throw new Refusal(`${dayWords(period)}还没有开始，请选择本月或更早的月份。`);
  const figures = await figuresOf(db, from, lastDayOf(period), today);
  const station = await theStation(db);
  const number = await nextNumber(db, 'orderMonth', today);
  const columns = [{ label: '指标', width: 30 }, { label: '数值', width: 34 }, { label: '口径' }];
  const late = figures.lateOrders.map(({ number: of, words, handler, lateAfter }) => [of, words, handler, dayWords(lateAfter)]);
  const all: Sections = [
    { heading: '一、办理情况', table: { columns, rows: figureLines(figures) } },
    { heading: '二、反映最多的三类', table: table('类别', figures.categories) },
    { heading: '三、反映最多的楼栋', table: table('楼栋', figures.buildings) },
    { heading: '四、各个来源', table: table('来源', figures.sources) },
    late.length === 0
      ? { heading: '五、逾期', text: ['没有逾期的。'] }
      : {
          heading: '五、逾期',
          table: {
            columns: [
              { label: '编号', width: 38 },
              { label: '内容' },
              { label: '交给谁', width: 34 },
              { label: '最后一天', width: 36 },
            ],
            rows: late,
          },
        },
  ];
  const sections = all.map((section) =>
    section.table?.rows.length === 0 ? { heading: section.heading, text: ['没有。'] } : section,
  );
  const title = `${dayWords(period)}诉求月报`;
  const paper = officePaper({
    ...{ title, number, from: station.name, sections },
    facts: [
      `统计${dayWords(from)}至${dayWords(lastDayOf(period))}来的诉求，截至${dayWords(today)}。率一律舍去尾数，不四舍五入。`,
    ],
  });
  return freeze(powers, { number, kind: 'orderMonth', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
