// Reading a workbook of requests: an old register of the station, or sheets of the 12345 line. Pure: no ledger yet.
import { type OrderRating, type OrderSource, orderSourceWords } from '../../../shared/features/order-words';
import { parseDay } from '../../../shared/rules/day';
import { fold, isBlankWord } from '../../../shared/rules/fold';
import { readPhones } from '../../../shared/rules/phone';
import { dayInChina, instantOf } from '../../../shared/text';
import { Refusal } from '../../refusal';
import { findHeadings, type Headed } from '../../sheets/headings';
import type { Cell, Workbook } from '../../sheets/workbook';

export type SheetOrder = {
  row: number;
  receivedAt: string;
  source: OrderSource;
  sourceNumber: string;
  category: string;
  building: string;
  place: string;
  words: string;
  name: string;
  phone: string | null;
  handler: string;
  ownDueOn: string | null;
  closedAt: string | null;
  result: string;
  rating: OrderRating | null;
};
export type OrdersRead = { orders: SheetOrder[]; rows: number; findings: { row: number; words: string }[] };

const HEADINGS = {
  receivedAt: /^(受理|来电|登记|接单|反映|派单)(时间|日期)$/,
  source: /^(来源|渠道)$/,
  sourceNumber: /^(工单|诉求|受理)?(编号|单号)$/,
  category: /^(类别|诉求类别|分类|事项类别|诉求类型)$/,
  building: /^(楼栋|楼号|栋)$/,
  place: /^(地址|地点|问题地址|诉求地址|发生地址|住址|房号)$/,
  words: /^(内容|诉求内容|反映内容|问题描述|事项|主要内容)$/,
  name: /^(姓名|来电人|反映人|诉求人|联系人)$/,
  phone: /^(电话|联系电话|来电号码|手机|联系方式)$/,
  handler: /^(派发给|承办单位|办理人|处理人|责任单位|承办)$/,
  ownDueOn: /^(办理时限|办结时限|截止(时间|日期)|到期(时间|日期)|期限)$/,
  closedAt: /^(办结|完成|办理)(时间|日期)$/,
  result: /^(结果|办理结果|处理结果|办理情况)$/,
  rating: /^(满意度|评价|是否满意|满意情况)$/,
} as const;
type Field = keyof typeof HEADINGS;

const MOST = 5000;

function found(workbook: Workbook): Headed<Field> {
  const headed = findHeadings(workbook, HEADINGS, ({ receivedAt, words }) => receivedAt !== undefined && words !== undefined);
  if (headed) return headed;
  throw new Refusal('这张表里没有认出诉求。请看看表头里有没有“受理时间”和“内容”。');
}

const textOf = (cell: Cell, most: number): string => {
  const text = cell === null ? '' : fold(String(cell));
  return isBlankWord(text) ? '' : text.slice(0, most);
};

const MINUTE_MS = 60_000;

/** A day with or without a time → UTC ISO, a day alone at noon in China; null where it is none. A spreadsheet's number keeps its minutes. */
function momentOf(cell: Cell): string | null {
  const day = parseDay(cell);
  if (day === null || day.length !== 10) return null;
  const fraction = typeof cell === 'number' ? cell % 1 : 0;
  const typed = typeof cell === 'string' ? /(\d{1,2}):(\d{2})(?::\d{2})?\s*$/.exec(fold(cell)) : null;
  const minutes = typed ? Number(typed[1]) * 60 + Number(typed[2]) : fraction > 0 ? Math.round(fraction * 1440) : 720;
  return new Date(Date.parse(instantOf(day)) + minutes * MINUTE_MS).toISOString();
}

const sources: [RegExp, OrderSource][] = [
  [/12345|热线/, 'hotline'],
  [/楼栋长|楼长/, 'chief'],
  [/微信|QQ|群/, 'chat'],
  [/走访|入户/, 'visit'],
  [/前台/, 'frontDesk'],
  [/超市/, 'supermarket'],
  [/来访|来站/, 'walkIn'],
];

const sourceOf = (text: string, numbered: boolean): OrderSource =>
  (Object.keys(orderSourceWords) as OrderSource[]).find((source) => orderSourceWords[source] === text) ??
  sources.find(([word]) => word.test(text))?.[1] ??
  (numbered && text === '' ? 'hotline' : 'phone');

function ratingOf(text: string): OrderRating | null {
  if (text === '' || /未|没/.test(text)) return null;
  if (/不满意|非常不满/.test(text)) return 'unsatisfied';
  if (/基本|一般/.test(text)) return 'fair';
  return /满意/.test(text) ? 'satisfied' : null;
}

type Say = (words: string) => void;

/** Whoever would not be named, as other offices write it. */
const UNNAMED = /^(匿名|不愿留名|不愿透露|保密|无名氏)$/;

/** The last day the other office set. One that nobody can read, or before it came in, is told and left out. */
function ownDueOf(cell: Cell, receivedAt: string, say: Say): string | null {
  if (textOf(cell, 30) === '') return null;
  const due = parseDay(cell);
  const read = due?.length === 10;
  if (read && due >= dayInChina(receivedAt)) return due;
  say(read ? '办理时限早于受理那天，按本站的期限收。' : '办理时限看不懂，按本站的期限收。');
  return null;
}

/** When it was ended. What says so without a time it can have been is told, and the request stays open. */
function endedAt(cell: Cell, receivedAt: string, now: string, say: Say): string | null {
  if (textOf(cell, 30) === '') return null;
  const closedAt = momentOf(cell);
  if (closedAt !== null && closedAt >= receivedAt && closedAt <= now) return closedAt;
  say(closedAt === null ? '办结时间看不懂，按还没有办结收。' : '办结时间不对，按还没有办结收。');
  return null;
}

function orderOf(
  cells: readonly Cell[],
  columns: Headed<Field>['columns'],
  row: number,
  now: string,
  say: Say,
): SheetOrder | null {
  const cell = (field: Field) => cells[columns[field] ?? -1] ?? null;
  const words = textOf(cell('words'), 1000);
  if (words === '') return null;
  const receivedAt = momentOf(cell('receivedAt'));
  if (receivedAt === null || receivedAt > now) {
    say(receivedAt === null ? '受理时间看不懂，这一行没有收。' : '受理时间在现在以后，这一行没有收。');
    return null;
  }
  const name = textOf(cell('name'), 50);
  const sourceNumber = textOf(cell('sourceNumber'), 40);
  return {
    ...{ row, receivedAt, words, sourceNumber, source: sourceOf(textOf(cell('source'), 20), sourceNumber !== '') },
    ...{ category: textOf(cell('category'), 20), building: textOf(cell('building'), 30), place: textOf(cell('place'), 60) },
    ...{ name: UNNAMED.test(name) ? '' : name, phone: readPhones(cell('phone')).phones[0] ?? null },
    ...{
      handler: textOf(cell('handler'), 30),
      result: textOf(cell('result'), 500),
      rating: ratingOf(textOf(cell('rating'), 20)),
    },
    ownDueOn: ownDueOf(cell('ownDueOn'), receivedAt, say),
    closedAt: endedAt(cell('closedAt'), receivedAt, now, say),
  };
}

/** Reads every line. `now`: nothing came in after it. Throws a Refusal for a sheet that is none. */
export function readOrders(workbook: Workbook, now: string): OrdersRead {
  const { sheet, head, columns } = found(workbook);
  if (sheet.rows.length - head > MOST) throw new Refusal(`一次最多导入${MOST}件，请把表格分成几张。`);
  const read: OrdersRead = { orders: [], rows: 0, findings: [] };
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= head || cells.every((cell) => textOf(cell, 10) === '')) continue;
    read.rows += 1;
    const row = at + 1;
    const say: Say = (words) => read.findings.push({ row, words });
    const order = orderOf(cells, columns, row, now, say);
    if (order) read.orders.push(order);
    else if (textOf(cells[columns.words ?? -1] ?? null, 10) === '') say('没有写内容，这一行没有收。');
  }
  return read;
}
