// `station hours …` and `station points …`.
import { randomUUID } from 'node:crypto';
import { type HourRow, HourSource } from '../../shared/features/hours';
import { transferCodeWords } from '../../shared/features/points';
import type { Output } from '../../shared/operations';
import { Refusal } from '../refusal';
import { type Arguments, need } from './arguments';
import type { Asking, Command } from './asking';

const MOST = 200;

/** The one volunteer of this number or name. */
async function volunteerNamed({ ask }: Asking, text: string | undefined): Promise<{ id: number; number: string; name: string }> {
  if (!text) throw new Refusal('请写明是谁：编号或姓名，例如 10023 或 王芳。');
  const { rows } = await ask('points.balances', { text, size: MOST });
  const found = rows.map(({ volunteerId, number, name }) => ({ id: volunteerId, number, name }));
  const byNumber = found.find(({ number }) => number === text);
  const byName = found.filter(({ name }) => name === text);
  const [only, ...more] = byName.length > 0 ? byName : found;
  if (byNumber) return byNumber;
  if (!only) throw new Refusal(`没有找到志愿者${text}。`);
  if (more.length === 0) return only;
  const several = [only, ...more].slice(0, 10).map(({ name, number }) => `${name} ${number}`);
  throw new Refusal(`不止一位：${several.join('、')}。请写编号。`);
}

/** Written down by hand; somebody else approves it. */
const addHours: Command = async (asking, read) => {
  const { id, number, name } = await volunteerNamed(asking, read.words[2]);
  const [on, from, to] = [need(read, 'on', '2026-03-05'), need(read, 'from', '14:00'), need(read, 'to', '16:30')];
  const words = need(read, 'words', '忘了刷卡');
  const added = await asking.ask('hours.add', { requestId: randomUUID(), volunteerId: id, on, from, to, words });
  return { id: added.id, number, name, on, from, to };
};

/** All that waits, page by page, and whether this account may review what it wrote down itself. */
async function waiting({ ask }: Asking): Promise<{ all: HourRow[]; alone: boolean }> {
  const all: HourRow[] = [];
  let alone = false;
  for (const source of HourSource.options) {
    let after: number | null = null;
    do {
      const page: Output<'hours.queue'> = await ask('hours.queue', { source, after, size: MOST });
      all.push(...page.rows);
      [after, alone] = [page.next, page.alone];
    } while (after !== null);
  }
  return { all, alone };
}

async function pending(asking: Asking, read: Arguments): Promise<HourRow[]> {
  const { all, alone } = await waiting(asking);
  const ids = read.words.slice(2);
  if (ids.length === 0) return all.filter(({ hindrance }) => hindrance === null || (hindrance === 'typed' && alone));
  const known = new Map(all.map((row) => [String(row.id), row]));
  return ids.map((id) => {
    const row = known.get(id);
    if (!row) throw new Refusal(`编号${id}不在等审核。`);
    return row;
  });
}

/** Those named, or all this account may review; as many at once as one review takes. */
const approveHours: Command = async (asking, read) => {
  const rows = await pending(asking, read);
  const reason = read.options.get('words') ?? '';
  const groups = [
    ['hours.review', rows.filter(({ hindrance }) => hindrance !== 'typed')],
    ['hours.reviewOwn', rows.filter(({ hindrance }) => hindrance === 'typed')],
  ] as const;
  for (const [name, some] of groups) {
    for (let from = 0; from < some.length; from += MOST) {
      const ids = some.slice(from, from + MOST).map(({ id }) => id);
      await asking.ask(name, { ids, decision: 'approved', reason });
    }
  }
  return { approved: rows.length, minutes: rows.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) };
};

const balance: Command = async (asking, read) => {
  const { id, number, name } = await volunteerNamed(asking, read.words[2]);
  const sums = await asking.ask('points.sums', { volunteerId: id });
  return { number, name, balance: sums.balance, minutes: sums.hours };
};

const statement: Command = async (asking, read) => {
  const { id } = await volunteerNamed(asking, read.words[2]);
  const [from, to] = [read.options.get('from') ?? null, read.options.get('to') ?? null];
  const { lines, ...whole } = await asking.ask('points.statement', { volunteerId: id, from, to });
  const said = lines.map(({ seq, at, code, points, balance: left, words, by }) => ({
    ...{ seq, at, what: transferCodeWords[code], points, balance: left, words, by },
  }));
  return { ...whole, lines: said };
};

/** Throws the first transfer that is not as it should be, as a sentence. */
const verifyPoints: Command = async ({ ask }) => {
  const { ok, words, firstBad: _, ...counted } = await ask('points.verify', {});
  if (!ok) throw new Refusal(words);
  return { ok, ...counted, words };
};

export const volunteerCommands: Record<string, Command> = {
  'hours add': addHours,
  'hours approve': approveHours,
  'points balance': balance,
  'points statement': statement,
  'points verify': verifyPoints,
};
