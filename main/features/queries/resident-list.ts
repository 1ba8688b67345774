// 居民名单 on paper: name, definition, day and count at its head; a row a person, high enough to sign.
import type { Paper } from '../../../shared/features/papers';
import {
  type ListColumn,
  type ListDraft,
  listColumnWords,
  listWidths,
  MOST_PRINTED,
  tooWide,
  wantsLying,
} from '../../../shared/features/queries';
import { dayWords, numberWords } from '../../../shared/text';
import { type OfficeSection, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import type { FullLine } from '../residents/queries';
import { theStation } from '../station/queries';
import { type CustomColumn, customColumns } from './custom-columns';
import { cellOf, type Outgoing, outgoing, placeOf, toldOf } from './outgoing';

/** A row that is signed; one that is only read may be lower. Millimetres. */
const SIGNED = 11;

type Blank = 'remark' | 'signature';
const isBlank = (column: ListColumn): column is Blank => column === 'remark' || column === 'signature';
/** What the desk fills in; the blanks to write in come last. */
const written = (columns: readonly ListColumn[]) =>
  columns.filter((column): column is Exclude<ListColumn, Blank> => !isBlank(column));

type Chosen = { columns: readonly ListColumn[]; custom: readonly CustomColumn[] };

function rowsOf(list: Outgoing, draft: ListDraft, { columns, custom }: Chosen) {
  return list.people.map((line, at) => ({
    building: line.building,
    cells: [
      ...[String(at + 1), line.name, placeOf(line)],
      ...written(columns).map((column) => cellOf(line, column, { draft, list })),
      ...custom.map(({ wordsOf }) => wordsOf(line)),
      ...columns.filter(isBlank).map(() => ''),
    ],
  }));
}

function sectionsOf(list: Outgoing, draft: ListDraft, chosen: Chosen): OfficeSection[] {
  const { columns, custom } = chosen;
  const headOf = (column: ListColumn) => ({ label: listColumnWords[column], width: listWidths[column] });
  const heads = [
    { label: '序号', width: listWidths.number },
    { label: '姓名', width: listWidths.name },
    { label: '住址' },
    ...written(columns).map(headOf),
    ...custom.map(({ column }) => ({ label: column.label, width: listWidths.field })),
    ...columns.filter(isBlank).map(headOf),
  ];
  const least = columns.includes('signature') || columns.includes('remark') ? SIGNED : 0;
  const rows = rowsOf(list, draft, chosen);
  const buildings = draft.byBuilding ? [...new Set(rows.map(({ building }) => building))] : [null];
  return buildings.map((building, at) => {
    const own = rows.filter((row) => building === null || row.building === building);
    const heading = `${building ?? '名单'}（${numberWords(own.length)}人）`;
    return { heading, table: { columns: heads, rows: own.map(({ cells }) => cells), least }, opensSheet: at > 0 };
  });
}

const householdsOf = (people: readonly FullLine[]) => new Set(people.map(({ householdId }) => householdId)).size;

/** Issues the list of everybody the draft means today. */
export async function issueList(powers: CommandPowers, draft: ListDraft): Promise<Paper> {
  const { db, today } = powers;
  const columns = Object.keys(listColumnWords).filter((column) => draft.columns.includes(column as ListColumn)) as ListColumn[];
  const wide = tooWide(columns, draft.fieldIds.length);
  if (wide !== null) throw new Refusal({ columns: wide });
  const list = await outgoing(db, draft, today, MOST_PRINTED);
  const custom = await customColumns(db, draft.fieldIds, list.people, draft.sealed);
  const station = await theStation(db);
  const number = await nextNumber(db, 'residentList', today);
  const count = `共${numberWords(list.people.length)}人，${numberWords(householdsOf(list.people))}户`;
  const paper = officePaper({
    ...{ title: list.name, number, from: station.name, landscape: wantsLying(columns, custom.length) },
    facts: [
      `${station.name}　截至${dayWords(list.asOf)}　${count}`,
      '名单上有个人信息：只给经办的人用，用完收回，不张贴，不拍照转发。',
    ],
    sections: [{ heading: '怎样算在内', text: [list.definition] }, ...sectionsOf(list, draft, { columns, custom })],
  });
  const issued = { number, kind: 'residentList' as const, title: list.name, sheets: paper.sheets, people: list.ids };
  const told = toldOf(list, draft, [
    ...columns.map((column) => listColumnWords[column]),
    ...custom.map(({ column }) => column.label),
  ]);
  const frozen = await freeze(powers, { ...issued, html: renderDocument(paper.document) }, told);
  await disclose(powers, draft.handing, { what: list.name, people: list.people.length, paperId: frozen.id });
  return frozen;
}
