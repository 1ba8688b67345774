// The register on paper and as a table, under the filter it was looked at with.
import {
  type Disclosure,
  type DisclosureFilter,
  handingBasisWords,
  MOST_DISCLOSURES,
  whomWords,
} from '../../../shared/features/disclosures';
import type { Paper } from '../../../shared/features/papers';
import { dayInChina, dayWords, instantWords, numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { registerOf } from './listing';

const TITLE = '个人信息对外提供登记簿';

/** Refuses an empty register, and one too long to be gone through. */
async function wholeRegister(db: Reader, filter: DisclosureFilter): Promise<Disclosure[]> {
  const rows = await registerOf(db, filter, MOST_DISCLOSURES + 1);
  if (rows.length === 0) throw new Refusal('这里没有登记，不用打印，也不用导出。');
  if (rows.length > MOST_DISCLOSURES) throw new Refusal(`一次最多${numberWords(MOST_DISCLOSURES)}条，请选一个月再做。`);
  return rows.reverse();
}

const filterWords = ({ to, month, text }: DisclosureFilter): string =>
  [whomWords[to], month === null ? '' : dayWords(month), text === '' ? '' : `含“${text}”`].filter(Boolean).join('，');

const receiverWords = ({ to }: Disclosure) => (to === null ? '本站自己用' : `${to.receiver}\n${to.contact}`);
const basisWords = ({ to }: Disclosure) => (to === null ? '' : handingBasisWords[to.basis]);
const mediumWords = ({ paper, fileName }: Disclosure) => (paper === null ? `文件 ${fileName}` : `纸张 ${paper.number}`);

const columns = [
  { label: '日期', width: 28 },
  { label: '给谁，怎么联系', width: 34 },
  { label: '什么' },
  { label: '人数', width: 12 },
  { label: '用来做什么', width: 30 },
  { label: '依据', width: 26 },
  { label: '经手', width: 14 },
];
const rowOf = (line: Disclosure) => [
  dayWords(dayInChina(line.at)),
  receiverWords(line),
  `${line.what}\n${mediumWords(line)}`,
  numberWords(line.people),
  ...[line.purpose, basisWords(line), line.by],
];

/** Issues the register. Refuses an empty one. */
export async function issueRegister(powers: CommandPowers, filter: DisclosureFilter): Promise<Paper> {
  const { db, today } = powers;
  const lines = await wholeRegister(db, filter);
  const station = await theStation(db);
  const number = await nextNumber(db, 'disclosureRegister', today);
  const paper = officePaper({
    ...{ title: TITLE, number, from: station.name },
    facts: [`${station.name}　截至${dayWords(today)}　${filterWords(filter)}　共${numberWords(lines.length)}条`],
    sections: [{ heading: '登记', table: { columns, rows: lines.map(rowOf) } }],
    signs: [['站长（签字）：', '日期：　　　　年　　月　　日']],
  });
  const html = renderDocument(paper.document);
  return freeze(powers, { number, kind: 'disclosureRegister', title: TITLE, sheets: paper.sheets, html });
}

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });

const sheetOf = (lines: readonly Disclosure[], filter: DisclosureFilter, today: string) => ({
  name: '登记簿',
  title: TITLE,
  columns: [
    ...[text('时间', 20), text('给谁', 26), text('怎么联系', 22), text('什么', 30)],
    { label: '人数', width: 8, kind: 'number' as const },
    ...[text('用来做什么', 30), text('依据', 28), text('怎么给的', 30), text('经手', 10)],
  ],
  rows: lines.map((line) => [
    ...[instantWords(line.at), line.to?.receiver ?? '本站自己用', line.to?.contact ?? null, line.what, line.people],
    ...[line.purpose, basisWords(line) || null, mediumWords(line), line.by],
  ]),
  notes: [`截至${dayWords(today)}，${filterWords(filter)}，共${numberWords(lines.length)}条。`],
  landscape: true,
});

/** Writes the register where the person says, and notes how many lines. */
export async function saveRegister(powers: TaskPowers, filter: DisclosureFilter) {
  const { db, today } = powers;
  const lines = await wholeRegister(db, filter);
  const named = { title: '登记簿存到哪里', suggested: `对外提供登记_${today}.xlsx` };
  const saved = await saveWorkbook(powers, named, () => [sheetOf(lines, filter, today)]);
  if (!saved) return { outcome: 'cancelled' as const };
  const after = { filter: filterWords(filter), rows: lines.length, fileName: saved.fileName };
  await powers.write(async ({ note }) => note({ subject: 'disclosure', subjectId: 0, before: null, after }));
  return { outcome: 'saved' as const, path: saved.path, rows: lines.length };
}
