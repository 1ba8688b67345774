// The work list a person takes along: on paper with names masked, as a workbook in full. By building, in house order.
import { type CheckCode, checks, type Finding, MOST_LINES } from '../../../shared/features/checkup';
import type { Handing } from '../../../shared/features/disclosures';
import type { Paper } from '../../../shared/features/papers';
import { dayWords, maskName } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import type { SheetDraft } from '../../sheets/write';
import { disclose, handingTold } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { placeWords } from '../residents/queries';
import { theStation } from '../station/queries';
import { listFound } from './list';
import { askedOn, staleMonths } from './setting';

type Wanted = { code: CheckCode; buildingId: number | null };

/** Everything of the list, building by building. Refuses an empty one, and one too long to be worked through. */
async function byBuilding(db: Reader, today: string, wanted: Wanted): Promise<Map<string, Finding[]>> {
  const where = { ...wanted, asked: await askedOn(db, today) };
  const { rows, next } = await listFound(db, where, { after: null, size: MOST_LINES });
  if (rows.length === 0) throw new Refusal('没有要核对的，不用打印。');
  if (next !== null) throw new Refusal(`一张单子最多${MOST_LINES}处，这里不止。请先选一栋楼。`);
  const buildings = new Map<string, Finding[]>();
  for (const row of rows) buildings.set(row.building, [...(buildings.get(row.building) ?? []), row]);
  return buildings;
}

const masked = (name: string | null) => (name === null ? '' : maskName(name));
const columns = [
  { label: '住处', width: 40 },
  { label: '姓名或户主', width: 26 },
  { label: '另一人', width: 36 },
  { label: '核对情况' },
  { label: '核对人、日期', width: 30 },
];
const lineOf = (row: Finding) => [
  placeWords(row),
  masked(row.name),
  row.other ? `${masked(row.other.name)}\n${placeWords(row.other)}` : '',
  '\n',
  '',
];

/** Issues the list: a section a building. What stands on it may hang on a clipboard, so it names nobody in full. */
export async function issueList(powers: CommandPowers, wanted: Wanted): Promise<Paper> {
  const { db, today } = powers;
  const buildings = await byBuilding(db, today, wanted);
  const station = await theStation(db);
  const { title: check, definition } = checks[wanted.code];
  const number = await nextNumber(db, 'checkupList', today);
  const title = `体检核对单：${check}`;
  const paper = officePaper({
    title,
    number,
    facts: [`${station.name}　截至${dayWords(today)}`, definition(await staleMonths(db))],
    sections: [...buildings].map(([building, rows]) => ({
      heading: `${building}：${rows.length}处`,
      table: { columns, rows: rows.map(lineOf) },
    })),
    signs: [['经办人（签字）：', '日期：　　　　年　　月　　日']],
    from: station.name,
  });
  return freeze(powers, { number, kind: 'checkupList', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}

type Phones = Map<number, string | null>;

async function phonesOf(db: Reader, code: CheckCode, rows: readonly Finding[]): Promise<Phones> {
  if (checks[code].subject !== 'pair' && checks[code].subject !== 'person') return new Map();
  const people = rows.flatMap(({ subjectId, otherId }) => [subjectId, otherId]);
  const found = await db
    .selectFrom('person')
    .select(['id', 'phone'])
    .where('id', 'in', people.length === 0 ? [0] : people)
    .execute();
  return new Map(found.map(({ id, phone }) => [id, phone]));
}

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });

async function sheetOf(db: Reader, code: CheckCode, name: string, rows: Finding[]): Promise<SheetDraft> {
  const phones = await phonesOf(db, code, rows);
  return {
    name,
    title: `${checks[code].title} ${name}`,
    columns: [
      ...[text('单元', 10), text('房号', 10), text('姓名或户主', 14), text('联系电话', 16), text('要核对的', 44)],
      ...[text('另一人', 14), text('另一人住处', 24), text('另一人电话', 16), text('核对结果', 30)],
    ],
    rows: rows.map(({ unit, room, name: who, subjectId, otherId, words, other }) => [
      ...[unit, room, who, phones.get(subjectId) ?? null, words],
      ...[other?.name ?? null, other ? placeWords(other) : null, phones.get(otherId) ?? null, null],
    ]),
    landscape: true,
  };
}

/** Writes the workbook where the person chooses; null when they changed their mind. */
export async function saveList(powers: TaskPowers, { handing, ...wanted }: Wanted & { handing: Handing }) {
  const { db, today, write } = powers;
  const buildings = await byBuilding(db, today, wanted);
  const { title } = checks[wanted.code];
  const saved = await saveWorkbook(powers, { title: '核对单存到哪里', suggested: `体检_${title}_${today}.xlsx` }, async () => {
    const sheets: SheetDraft[] = [];
    for (const [building, rows] of buildings) sheets.push(await sheetOf(db, wanted.code, building, rows));
    return sheets;
  });
  if (!saved) return null;
  const rows = [...buildings.values()].reduce((sum, found) => sum + found.length, 0);
  const { fileName } = saved;
  await write(async (writing) => {
    const after = { check: title, rows, fileName, ...handingTold(handing) };
    writing.note({ subject: 'checkup', subjectId: 0, before: null, after });
    await disclose(writing, handing, { what: `体检核对单：${title}`, people: rows, fileName });
  });
  return saved.path;
}
