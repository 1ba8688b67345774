// The workbook of requests: chosen and read, shown, then written in one go.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { OrderSheet, orderReports } from '../../../shared/features/order-reports';
import { clockInChina } from '../../../shared/rules/china-clock';
import { dayInChina } from '../../../shared/text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { readSheets, sheetFilters } from '../imports/queries';
import { enterOrder } from './enter';
import { setupHandlers } from './setup';
import { kindOfHandler, type OrderPlan, type PlannedOrder, planOrders } from './sheet-plan';
import { type OrdersRead, readOrders } from './sheet-reader';
import { addStep } from './steps';

/** The sheet that was read last and not yet written. In the desk's memory only. */
let draft: { id: string; fileName: string; read: OrdersRead } | null = null;

const shownSheet = (id: string, fileName: string, { added, ...plan }: OrderPlan): OrderSheet => ({
  ...plan,
  ...{ draft: id, fileName, added: added.length, closed: added.filter(({ closedAt }) => closedAt !== null).length },
});

/** Minute of an instant, as a form gives it. */
const minuteOf = (instant: string) => clockInChina(instant).slice(0, '2026-03-05T14:03'.length);

/** Handlers and categories the sheet names and the station has not. Ids of all that stand, by name. */
async function setUp(powers: CommandPowers, plan: OrderPlan) {
  for (const name of plan.newHandlers) {
    await setupHandlers['orders.addHandler'](powers, { name, kind: kindOfHandler(name), phone: '' });
  }
  const fresh = new Map(plan.added.flatMap(({ newCategory }) => (newCategory ? [[newCategory.name, newCategory]] : [])));
  for (const { name, class: kind } of fresh.values()) {
    const row = { class: kind, name, limitDays: null, hints: [], questions: [], handlerId: null };
    await setupHandlers['orders.addCategory'](powers, row);
  }
  const standing = async (table: 'orderHandler' | 'orderCategory') => {
    const rows = await powers.db.selectFrom(table).select(['id', 'name']).where('endedOn', 'is', null).execute();
    return new Map(rows.map(({ id, name }) => [name, id]));
  };
  return { handlers: await standing('orderHandler'), categories: await standing('orderCategory') };
}
type Ids = Awaited<ReturnType<typeof setUp>>;

/** One line. What was ended elsewhere is ended here, as the sheet says; when it was taken on, nobody knows any more. */
async function enterLine(powers: CommandPowers, line: PlannedOrder, { handlers, categories }: Ids): Promise<void> {
  const silent = { ...powers, note: () => undefined };
  const { source, sourceNumber, words, where, receivedAt, ownDueOn, name, phone, closedAt, result, rating } = line;
  const { id } = await enterOrder(silent, {
    ...{ source, sourceNumber, words, where, ownDueOn, receivedAt: minuteOf(receivedAt) },
    reporter: name === '' ? { anonymous: true } : { name, phone: phone ?? '' },
    categoryId: line.categoryId ?? (line.newCategory ? (categories.get(line.newCategory.name) ?? null) : null),
    handlerId: handlers.get(line.handler) ?? null,
  });
  const unknown = { acceptedAt: null, assignedAt: null, anonymous: 0 as const };
  const ended = closedAt !== null && {
    ...{ state: 'closed' as const, closedAt, closedOn: dayInChina(closedAt), settledAt: closedAt, result, rating },
  };
  await powers.db
    .updateTable('serviceOrder')
    .set({ ...unknown, ...ended })
    .where('id', '=', id)
    .execute();
  if (closedAt !== null) await addStep(powers, id, { kind: 'imported', words: `导入时已办结。${result}`, at: closedAt });
}

type Importing = 'orders.openSheet' | 'orders.importSheet';

export const sheetHandlers: HandlersFor<Pick<typeof orderReports, Importing>> = {
  'orders.openSheet': async ({ db, platform, progress, signal, now }) => {
    const file = await platform.chooseOpen({ title: '选择诉求表', filters: sheetFilters });
    if (file === null) return { outcome: 'cancelled' };
    const workbook = await readSheets(platform, file, (done, total) => progress(done, total, '正在读取表格'), signal);
    draft = { id: randomUUID(), fileName: path.basename(file), read: readOrders(workbook, now) };
    return { outcome: 'read', sheet: shownSheet(draft.id, draft.fileName, await planOrders(db, draft.read)) };
  },

  'orders.importSheet': async (powers, { draft: id }) => {
    if (draft?.id !== id) throw new Refusal('这张表已经不在手边了，请重新选择文件。');
    // Worked out anew: somebody may have taken one of them down meanwhile.
    const plan = await planOrders(powers.db, draft.read);
    if (plan.added.length === 0) throw new Refusal('这张表里的诉求都已经在这里了。');
    const ids = await setUp(powers, plan);
    for (const line of plan.added) await enterLine(powers, line, ids);
    const { added, closed } = shownSheet(id, draft.fileName, plan);
    const after = { fileName: draft.fileName, created: added, unchanged: plan.known, findings: plan.findings.length };
    powers.note({ subject: 'orderSheet', subjectId: 0, before: null, after });
    draft = null;
    return { added, closed };
  },
};
