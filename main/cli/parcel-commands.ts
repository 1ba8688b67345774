// `station export summary` and `station export package`: what goes up, for scheduled work.
import path from 'node:path';
import { placeStateWords } from '../../shared/features/forms';
import { periodWords } from '../../shared/rules/period';
import { Refusal } from '../refusal';
import { type Arguments, need } from './arguments';
import { type Asking, type Command, folderAt, pathFrom } from './asking';

/** `--to`, or `--out` as the other exports say it. */
const folderOf = (read: Arguments) => folderAt(pathFrom(read.options.get('out') ?? need(read, 'to', '上报')));

/** The last approved report of a period. */
async function approvedOf({ ask }: Asking, period: string) {
  let after: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask<'reports.list'>>> = await ask('reports.list', { after, size: 100 });
    const found = page.rows.find((report) => report.period === period && report.state === 'approved');
    if (found) return found;
    after = page.next;
  } while (after !== null);
  return null;
}

async function reportOf(asking: Asking, period: string) {
  const report = await approvedOf(asking, period);
  if (report === null) throw new Refusal(`${periodWords(period)}还没有审核定稿的汇总。请先在“汇总”里送审，再由另一位审核。`);
  return report;
}

/** What was approved goes out as it was approved, the same each time; of a period nobody approved yet what the ledger says now. */
const exportSummary: Command = async (asking, read) => {
  const { ask, named } = asking;
  const folder = folderOf(read);
  const period = need(read, 'period', '2026-11');
  const files: string[] = [];
  named.save = (suggested) => {
    files.push(path.join(folder, suggested));
    return path.join(folder, suggested);
  };
  const report = await approvedOf(asking, period);
  if (report) await ask('reports.saveXlsx', { id: report.id });
  else await ask('summary.saveXlsx', { period });
  const paper = report ? await ask('reports.issue', { id: report.id }) : await ask('papers.issueSummary', { period });
  await ask('papers.savePdf', { id: paper.id });
  return { files, approved: report !== null };
};

/** Forms of this name that are in use. */
async function formNamed({ ask }: Asking, name: string) {
  const found: { id: number; name: string }[] = [];
  let after: number | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask<'forms.list'>>> = await ask('forms.list', { after, size: 100 });
    found.push(...page.rows.filter((form) => form.name === name || String(form.id) === name));
    after = page.next;
  } while (after !== null);
  const [form] = found;
  if (!form) throw new Refusal(`没有叫“${name}”的表格。请先在“上报 → 表格”里装入、标好。`);
  if (found.length > 1) throw new Refusal(`叫“${name}”的表格不止一张，请用编号：${found.map(({ id }) => id).join('、')}。`);
  return form;
}

/** A form filled from the approved report, and which cells have nothing. One that names people asks who gets it: in the window. */
const exportForm: Command = async (asking, read) => {
  const { ask, named } = asking;
  const [folder, period] = [folderOf(read), need(read, 'period', '2026-11')];
  const form = await formNamed(asking, need(read, 'form', '街道月报'));
  const report = await reportOf(asking, period);
  const places = await ask('forms.preview', { id: form.id, reportId: report.id });
  const { id } = await ask('forms.fill', { id: form.id, reportId: report.id });
  named.save = (suggested) => path.join(folder, suggested);
  const saved = await ask('forms.saveFill', { id });
  const lacking = places.filter(({ state }) => state !== 'held');
  return {
    file: saved.outcome === 'saved' ? saved.path : null,
    filled: places.length - lacking.length,
    lacking: lacking.map(({ place, state, why }) => ({ place: place.replace(/^1!/, ''), state: placeStateWords[state], why })),
  };
};

type Receiver = { id: number; code: string; name: string };

/** The one above it goes to: the one named, or the only one. */
function receiverIn(receivers: readonly Receiver[], to: string | undefined): Receiver {
  const fitting = receivers.filter(({ code }) => to === undefined || code === to);
  const [receiver] = fitting;
  if (!receiver) throw new Refusal('没有这个上级的名片。请先在“上下级”里登记名片。');
  if (fitting.length === 1) return receiver;
  const all = fitting.map(({ code, name }) => `${code}（${name}）`).join('、');
  throw new Refusal(`上级不止一个，请用 --receiver 写明代码：${all}。`);
}

/** A station's parcel: of the approved report. */
async function fromReport(asking: Asking, period: string, to: string | undefined) {
  const { ask } = asking;
  const report = await reportOf(asking, period);
  const { receivers, figures, buildings, hidden } = await ask('parcels.preview', { reportId: report.id });
  const receiver = receiverIn(receivers, to);
  const { id } = await ask('parcels.make', { reportId: report.id, receiverId: receiver.id });
  return { id, receiver: receiver.name, figures, buildings, hidden };
}

/** An office's parcel: the sum of its members. */
async function fromSum({ ask }: Asking, period: string, to: string | undefined) {
  const { receivers, figures, members, places, hidden, missing } = await ask('rollup.previewSum', { period });
  const receiver = receiverIn(receivers, to);
  const { id } = await ask('rollup.makeSum', { period, receiverId: receiver.id });
  return { id, receiver: receiver.name, figures, members, missing: missing.all, places, hidden };
}

const exportPackage: Command = async (asking, read) => {
  const { ask, named } = asking;
  const [folder, period, to] = [folderOf(read), need(read, 'period', '2026-11'), read.options.get('receiver')];
  const { level } = await ask('station.get', {});
  const { id, ...told } = level === 'station' ? await fromReport(asking, period, to) : await fromSum(asking, period, to);
  named.save = (suggested) => path.join(folder, suggested);
  const saved = await ask('parcels.save', { id });
  return { file: saved.outcome === 'saved' ? saved.path : null, ...told };
};

export const parcelCommands: Record<string, Command> = {
  'export summary': exportSummary,
  'export form': exportForm,
  'export package': exportPackage,
};

export const parcelUsage = `  export summary --period 期间 --to 文件夹   上报汇总：xlsx 和 PDF，定稿的按定稿的；期间如 2026-11、2026-W47、2026-Q4
  export form --form 表名 --period 期间 --to 文件夹
                                             装好、标好的上级表，按定稿的汇总填；没有数的格子列出来
  export package --period 期间 --to 文件夹 [--receiver 代码]
                                             定稿的汇总（汇总台是各家的合计）做成报送包，签名、封给上级；做过的再存一份`;
