import type { PrintDraft } from '../../../shared/features/lists';
import type { Paper } from '../../../shared/features/papers';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import { columnsOf, listOf, listSheet, widthOfList } from '../../../shared/printed';
import type { Column } from '../../../shared/printed/printed';
import { dayWords, maskName, numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { AskingPowers, CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose, handingTold } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { definitionOf } from '../queries/queries';
import { theStation } from '../station/queries';
import { namedIn, type Read, rowsOf } from './reading';

/** A row that is signed, millimetres. */
const SIGNED = 11;

/** Refuses none, more than fit on a lying sheet, and a list of people nobody says the reason of. */
function chosenOf(draft: PrintDraft): Column<never>[] {
  const chosen = columnsOf(draft.list, draft.columns);
  if (chosen.length === 0) throw new Refusal({ columns: '请至少选一栏。' });
  if (widthOfList(draft) > listSheet.lying) throw new Refusal({ columns: '栏目太多，横着的A4也放不下，请去掉一两栏。' });
  if (listOf(draft.list).personal && draft.handing === null) throw new Refusal({ handing: '请写明用来做什么。' });
  return chosen;
}

/** Several names in one cell are masked one by one. */
const masked = (words: string) => words.split('、').map(maskName).join('、');

function tableOf(rows: readonly never[], columns: readonly Column<never>[], { maskNames, signature }: PrintDraft) {
  const cellOf = (row: never, { of, name, phone }: Column<never>) => {
    const words = String(of(row) ?? '');
    if (phone && words !== '') return phoneWords(words);
    return maskNames && name && words !== '' ? masked(words) : words;
  };
  // One column takes what is left; where none of those chosen does, the last one.
  const open = columns.find(({ width }) => width === undefined) ?? columns.at(-1);
  const heads = columns.map(({ label, width }) => (label === open?.label || width === undefined ? { label } : { label, width }));
  return {
    columns: [
      { label: '序', width: listSheet.number },
      ...heads,
      ...(signature ? [{ label: '签字', width: listSheet.signature }] : []),
    ],
    rows: rows.map((row, at) => [String(at + 1), ...columns.map((column) => cellOf(row, column)), ...(signature ? [''] : [])]),
    least: signature ? SIGNED : 0,
  };
}

/** Whose homes are listed, where that is asked: everybody's are not said. */
async function homesOf(db: Reader, { list, asked }: PrintDraft): Promise<{ asOf: string | null; words: string }> {
  const filter = ResidentFilter.parse(listOf(list).people?.(asked as never) ?? {});
  const narrowed = JSON.stringify(filter) !== JSON.stringify(ResidentFilter.parse({}));
  return { asOf: filter.asOf, words: narrowed ? (await definitionOf(db, filter)).replace(/。$/, '') : '' };
}

/** What the list says below its title: of which day it is, what it was narrowed to, and how it is to be kept. */
async function factsOf(db: Reader, draft: PrintDraft, station: string, today: string): Promise<string[]> {
  const { personal, only } = listOf(draft.list);
  const { asOf, words } = await homesOf(db, draft);
  const filter = [...(only?.(draft.asked as never) ?? []), words].filter(Boolean).join('，');
  return [
    `${station}　截至${dayWords(asOf ?? today)}`,
    ...(filter === '' ? [] : [`只列：${filter}`]),
    ...(personal ? ['有个人信息：只给经办的人用，用完收回，不张贴，不拍照转发。'] : []),
  ];
}

/** Issues a list as it stands today. */
export async function issueList(powers: AskingPowers, draft: PrintDraft): Promise<Paper> {
  chosenOf(draft);
  return freezeList(powers, draft, await rowsOf(powers, draft));
}

/** The same of an office, whose rows may lie on a server: nothing waits for it while the file is written. */
export async function issueReadList(powers: TaskPowers, draft: PrintDraft): Promise<Paper> {
  if (listOf(draft.list).personal) throw new Refusal('这份清单里有居民，在工作站里印。');
  chosenOf(draft);
  const read = await rowsOf(powers, draft);
  return powers.write((writing) => freezeList(writing, draft, read));
}

/** Upright where it fits and lying where it does not. */
async function freezeList(powers: CommandPowers, draft: PrintDraft, { rows, told }: Read): Promise<Paper> {
  const { db, today } = powers;
  const { title: name, of, facts, measure, personal = false } = listOf(draft.list);
  const columns = chosenOf(draft);
  const { people, marks } = personal ? await namedIn(db, draft.list, rows) : { people: [], marks: [] };
  const station = await theStation(db);
  const number = await nextNumber(db, 'list', today);
  const title = `${of?.(draft.asked as never, told) ?? ''}${name}`;
  const paper = officePaper({
    ...{ title, number, from: station.name, about: marks, landscape: widthOfList(draft) > listSheet.upright },
    facts: [...(await factsOf(db, draft, station.name, today)), ...(facts?.(told) ?? [])],
    sections: [{ heading: `共${numberWords(rows.length)}${measure}`, table: tableOf(rows, columns, draft) }],
  });
  const handing = personal ? draft.handing : null;
  const noted = { columns: columns.map(({ label }) => label), rows: rows.length, ...(handing ? handingTold(handing) : {}) };
  const html = renderDocument(paper.document);
  const frozen = await freeze(powers, { number, kind: 'list', title, sheets: paper.sheets, html, people }, noted);
  if (handing) await disclose(powers, handing, { what: title, people: rows.length, paperId: frozen.id });
  return frozen;
}
