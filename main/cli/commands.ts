// The commands of the `station` command line. Each asks the same operations the window asks.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { relation } from '../../shared/codes/relation';
import { sex } from '../../shared/codes/sex';
import { wordsOf } from '../../shared/codes/table';
import type { Input, OperationName, Output } from '../../shared/operations';
import type { Reply } from '../../shared/reply';
import { Refusal } from '../refusal';
import { type Arguments, need } from './arguments';
import type { Named } from './platform';

export type Asking = {
  ask<N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>>;
  named: Named;
};

/** The value of a reply, or its sentence as a Refusal. */
export function valueIn(reply: Reply<unknown>): unknown {
  if (reply.ok) return reply.value;
  const { failure } = reply;
  if (failure.code === 'refused' || failure.code === 'password') throw new Refusal(failure.words);
  if (failure.code === 'fault') throw new Refusal(`出了意外，没有做成。记录编号${failure.reference}。`);
  throw new Refusal(Object.values(failure.fields).join(' '));
}

/** Paths are meant from where the person stands, also when npm runs the command from the project's folder. */
export const pathFrom = (given: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), given);

/** The folder a command names, made when it is not there. */
export function folderAt(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    throw new Refusal(`这个文件夹建不了：${folder}。请换一个位置。`);
  }
  return folder;
}

type Command = (asking: Asking, read: Arguments) => Promise<unknown>;

const importResidents: Command = async ({ ask, named }, { words, flags }) => {
  const file = words[2];
  if (!file) throw new Refusal('请写明要导入的表格，例如 import residents 台账.xlsx。');
  named.open = pathFrom(file);
  const opened = await ask('imports.open', {});
  if (opened.outcome === 'cancelled') throw new Refusal('没有选择表格。');
  const { draft, mapping, counts, findings, blocked } = opened.preview;
  if (blocked !== null) throw new Refusal(blocked);
  if (flags.has('dry-run')) return { ...counts, findings };
  const { run } = await ask('imports.confirm', { draft, mapping });
  return { ...run.counts, findings };
};

/** Codes as words: whoever reads this has no code table beside them. */
const search: Command = async ({ ask }, { words }) => {
  const found = await ask('residents.search', { text: words.slice(1).join(' '), most: 50 });
  return found.map((row) => ({ ...row, relation: wordsOf(relation, row.relation), sex: wordsOf(sex, row.sex) }));
};

const counts: Command = ({ ask }) => ask('summary.counts', {});

const printContactCards: Command = async ({ ask, named }, read) => {
  const file = pathFrom(need(read, 'out', '联系卡.pdf'));
  folderAt(path.dirname(file));
  const paper = await ask('papers.issueContactCards', { unitIds: null });
  named.save = () => file;
  await ask('papers.savePdf', { id: paper.id });
  return { number: paper.number, sheets: paper.sheets, file };
};

const exportSummary: Command = async ({ ask, named }, read) => {
  const folder = folderAt(pathFrom(need(read, 'out', '上报')));
  const period = need(read, 'period', '2026-11');
  const files: string[] = [];
  named.save = (suggested) => {
    files.push(path.join(folder, suggested));
    return path.join(folder, suggested);
  };
  await ask('summary.saveXlsx', { period });
  const paper = await ask('papers.issueSummary', { period });
  await ask('papers.savePdf', { id: paper.id });
  return { files };
};

/** Throws the first thing that is not as it should be, as a sentence. */
const verify: Command = async ({ ask }) => {
  const { ok, words, entries, anchors, chainNumber } = await ask('audit.verify', {});
  if (!ok) throw new Refusal(words);
  return { ok, entries, anchors, chainNumber, words };
};

export const commands: Record<string, Command> = {
  'import residents': importResidents,
  search,
  counts,
  'print contact-cards': printContactCards,
  'export summary': exportSummary,
  verify,
};

export const usage = `用法：npm run -s station -- 命令 --data 文件夹 [--as 账号] [--json]
  init --name 名称 [--demo]                  新建工作站（密码取自 STATION_PASSPHRASE 或终端）
  import residents 表格 [--dry-run]          导入居民台账；--dry-run 只看不写
  search 文字                                按姓名、拼音、证件号、电话或房号找人
  counts                                     户数、人数、居住情况、特殊群体
  print contact-cards --out 文件.pdf         每个单元一张楼栋长联系卡
  export summary --period 年-月 --out 文件夹 上报汇总：xlsx 和 PDF
  backup --to 文件夹                         备份、核对，再存一份到文件夹
  restore 备份文件                           还原到 --data（空文件夹，或先备份再替换）
  drill                                      把最近一份备份还原一遍，核对，不动台账
  verify                                     校验资料文件、台账和审计记录；有一处不对就说是哪里，以1结束`;
