// `station sweep start`, `sweep return` and `sweep status`: a demand from above opened, handed out, taken back and counted without a window.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scope } from '../../shared/features/consultation-words';
import type { Sweep } from '../../shared/features/sweep-shapes';
import { sweepStandingWords } from '../../shared/features/sweep-words';
import { Refusal } from '../refusal';
import { type Arguments, need } from './arguments';
import { type Asking, type Command, folderAt, pathFrom } from './asking';

/** More than any chat group writes in a day. */
const MOST_TEXT = 100_000;

async function buildingsNamed({ ask }: Asking, names: string | undefined): Promise<number[]> {
  if (names === undefined) return [];
  const known = await ask('estate.tree', {});
  return names.split(/[,，、]/).map((name) => {
    const found = known.find((building) => building.name === name.trim());
    if (!found) throw new Refusal(`没有叫${name}的楼栋。有：${known.map((building) => building.name).join('、')}。`);
    return found.id;
  });
}

/** The buildings named, or the people of a saved query; neither: everybody. */
async function scopeOf(asking: Asking, { options }: Arguments): Promise<Scope> {
  const [name, buildings] = [options.get('query'), options.get('buildings')];
  if (name === undefined) return { buildingIds: await buildingsNamed(asking, buildings) };
  if (buildings !== undefined) throw new Refusal('--query 和 --buildings 只写一个：查询里已经定了问哪些人。');
  const known = await asking.ask('queries.list', {});
  const found = known.find((query) => query.name === name);
  if (found) return { queryId: found.id };
  const names = known.map((query) => query.name).join('、');
  throw new Refusal(`没有存过叫${name}的查询。${names === '' ? '一个都还没有存。' : `有：${names}。`}`);
}

/** The sweep of this name or number; without one, the only one that is open. */
async function sweepNamed({ ask }: Asking, { options }: Arguments): Promise<Sweep> {
  const all = await ask('sweeps.list', {});
  const wanted = options.get('sweep');
  const found =
    wanted === undefined
      ? all.filter(({ endedOn }) => endedOn === null)
      : all.filter(({ id, title }) => title === wanted || String(id) === wanted);
  const [only, ...more] = found;
  if (!only) throw new Refusal(wanted === undefined ? '没有正在进行的摸排。' : `没有叫${wanted}的摸排。`);
  if (more.length > 0)
    throw new Refusal(`不止一次：${found.map(({ id, title }) => `${id} ${title}`).join('、')}。请用 --sweep 写明是哪次。`);
  return only;
}

/** From a template, with a sheet for each chief in the folder. */
const start: Command = async (asking, read) => {
  const { ask, named } = asking;
  const [name, dueOn] = [need(read, 'template', '户数人数核对'), need(read, 'due', '2026-12-01')];
  const templates = await ask('sweeps.templates', {});
  const template = templates.find((one) => one.name === name);
  if (!template) throw new Refusal(`没有叫${name}的模板。有：${templates.map((one) => one.name).join('、')}。`);
  const { words, asks, questions } = template;
  const scope = await scopeOf(asking, read);
  const folder = read.options.get('out');
  const { id } = await ask('sweeps.open', { title: read.options.get('title') ?? name, words, asks, questions, scope, dueOn });
  const { counts } = await ask('sweeps.card', { id });
  if (folder === undefined) return { id, lines: counts.all };
  named.folder = folderAt(pathFrom(folder));
  const saved = await ask('sweeps.saveSheets', { id, buildingId: null });
  return { id, lines: counts.all, files: saved.outcome === 'saved' ? saved.files : [] };
};

async function textIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`这个文件读不出来：${file}。`);
  });
  if (text.length > MOST_TEXT) throw new Refusal('这段文字太长，请分几次收。');
  return text.replace(/^\ufeff/, '');
}

/** Chat texts (.txt) and sheets; one that is refused says why and does not stop the others. */
const giveBack: Command = async (asking, read) => {
  const { ask, named } = asking;
  const { id } = await sweepNamed(asking, read);
  const given = read.words.slice(2).map(pathFrom);
  if (given.length === 0) throw new Refusal('请写明交回的文件，例如 sweep return 1号楼.xlsx 接龙.txt。');
  const from = read.options.get('from') ?? '';
  const files: Record<string, unknown>[] = [];
  for (const file of given) {
    if (/\.txt$/i.test(file)) {
      const text = await textIn(file);
      const { findings } = await ask('sweeps.readText', { id, text });
      files.push({ file: path.basename(file), refused: null, ...(await ask('sweeps.takeText', { id, text, from })), findings });
      continue;
    }
    named.openMany = [file];
    const reading = await ask('sweeps.readSheets', { id });
    for (const one of reading.outcome === 'read' ? reading.files : []) {
      const taken = one.draft === null ? {} : await ask('sweeps.takeSheet', { draft: one.draft, from });
      files.push({ file: path.basename(file), refused: one.refused, ...taken, findings: one.reading?.findings ?? [] });
    }
  }
  return { files };
};

/** How far it is, in all and unit by unit. */
const status: Command = async (asking, read) => {
  const { id, title, asks, dueOn, endedOn, counts } = await sweepNamed(asking, read);
  const board = await asking.ask('sweeps.board', { id });
  const units = board.flatMap(({ building, units: own }) =>
    own.map(({ unit, chief, counts: { all, by } }) => ({ unit: building + unit, chief, all, ...by })),
  );
  const by = Object.entries(counts.by).map(([standing, lines]) => [
    sweepStandingWords(asks)[standing as keyof typeof counts.by],
    lines,
  ]);
  return { id, title, dueOn, endedOn, all: counts.all, standing: Object.fromEntries(by) as Record<string, number>, units };
};

export const sweepCommands: Record<string, Command> = { 'sweep start': start, 'sweep return': giveBack, 'sweep status': status };
