// `station orders import` and `station orders stats`.
import { lastDayOf } from '../../shared/text';
import { Refusal } from '../refusal';
import { need } from './arguments';
import { type Command, pathFrom } from './asking';

/** A register of requests, or sheets of the 12345 line; with --dry-run only what would come of it. */
const importOrders: Command = async ({ ask, named }, { words, flags }) => {
  const [file] = words.slice(2).map(pathFrom);
  if (file === undefined) throw new Refusal('请写明要导入的表格，例如 orders import 诉求.xlsx。');
  named.open = file;
  const opened = await ask('orders.openSheet', {});
  if (opened.outcome === 'cancelled') throw new Refusal('没有选择表格。');
  const { draft, ...sheet } = opened.sheet;
  if (!flags.has('dry-run') && sheet.added > 0) await ask('orders.importSheet', { draft });
  return sheet;
};

/** `--period 2026-10` a month, `--period 2026` a year. */
const stats: Command = async ({ ask }, read) => {
  const period = need(read, 'period', '2026-10');
  if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period)) throw new Refusal('--period 请写成 2026-10 或 2026。');
  const [from, to] = period.length === 4 ? [`${period}-01-01`, `${period}-12-31`] : [`${period}-01`, lastDayOf(period)];
  return ask('orders.figures', { from, to });
};

export const orderCommands: Record<string, Command> = { 'orders import': importOrders, 'orders stats': stats };
