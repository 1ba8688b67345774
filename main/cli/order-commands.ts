// `station orders import` and `station orders stats`.
import { readPeriod } from '../../shared/rules/period';
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

/** `--period`: whatever a report is made for: 2026-10, 2026-W47, 2026-Q4, 2026. */
const stats: Command = async ({ ask }, read) => {
  const period = need(read, 'period', '2026-10');
  const span = readPeriod(period);
  if (span === null) throw new Refusal('--period 请写成 2026-10（月）、2026-W47（周）、2026-Q4（季度）或 2026（年）。');
  return ask('orders.figures', { from: span.from, to: span.to });
};

export const orderCommands: Record<string, Command> = { 'orders import': importOrders, 'orders stats': stats };
