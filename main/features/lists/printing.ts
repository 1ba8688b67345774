import {
  listSheet,
  type PrintColumn,
  type PrintDraft,
  type PrintList,
  printLists,
  widthOfList,
} from '../../../shared/features/lists';
import type { Paper } from '../../../shared/features/papers';
import { dayWords, maskName, numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose, handingTold } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { memberMark } from '../volunteers/queries';
import { type ListRow, sources } from './sources';

/** No list on paper is longer. */
const MOST_ROWS = 5000;
/** A row that is signed, millimetres. */
const SIGNED = 11;
/** Columns that hold the name of somebody. */
const NAMES: ReadonlySet<string> = new Set(['name', 'head', 'chief', 'responsible', 'chair', 'owner']);

/** In the order of the list, whatever order they were chosen in. Refuses none, and more than fit on a lying sheet. */
function chosenOf(draft: PrintDraft): PrintColumn[] {
  const chosen = printLists[draft.list].columns.filter(({ key }) => draft.columns.includes(key));
  if (chosen.length === 0) throw new Refusal({ columns: '请至少选一栏。' });
  if (widthOfList(draft) > listSheet.lying) throw new Refusal({ columns: '栏目太多，横着的A4也放不下，请去掉一两栏。' });
  return chosen;
}

/** Somebody has to say what a list of people is for. */
function checkHanding({ personal }: PrintList, { handing, month }: PrintDraft, monthly: boolean): void {
  if (personal && handing === null) throw new Refusal({ handing: '请写明用来做什么。' });
  if (monthly && month === null) throw new Refusal({ month: '请选哪个月。' });
}

function tableOf(rows: readonly ListRow[], columns: readonly PrintColumn[], { list, maskNames, signature }: PrintDraft) {
  const cellOf = ({ cells }: ListRow, { key }: PrintColumn) => {
    const words = cells[key] ?? '';
    return maskNames && printLists[list].personal && NAMES.has(key) && words !== '' ? maskName(words) : words;
  };
  // One column takes what is left; where none of those chosen does, the last one.
  const open = columns.find(({ width }) => width === undefined) ?? columns.at(-1);
  const heads = columns.map(({ key, label, width }) => (key === open?.key || width === undefined ? { label } : { label, width }));
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

const peopleOf = (rows: readonly ListRow[]) => [
  ...new Set(rows.flatMap(({ personId }) => (personId === null || personId === undefined ? [] : [personId]))),
];
const marksOf = (rows: readonly ListRow[]) => [
  ...new Set(rows.flatMap(({ volunteerId }) => (volunteerId === undefined ? [] : [memberMark(volunteerId)]))),
];

/** Issues a list as it stands today, upright where it fits and lying where it does not. Refuses an empty one. */
export async function issueList(powers: CommandPowers, draft: PrintDraft): Promise<Paper> {
  const { db, today } = powers;
  const list = printLists[draft.list];
  const columns = chosenOf(draft);
  checkHanding(list, draft, list.monthly);
  const rows = await sources[draft.list](db, draft.month ?? '');
  if (rows.length === 0) throw new Refusal('没有可印的，不用打印。');
  if (rows.length > MOST_ROWS) throw new Refusal(`一份清单最多${MOST_ROWS}行，这里有${rows.length}行。`);
  const station = await theStation(db);
  const number = await nextNumber(db, 'list', today);
  const title = list.monthly && draft.month ? `${dayWords(draft.month)}${list.title}` : list.title;
  const count = `共${numberWords(rows.length)}${list.measure}`;
  const paper = officePaper({
    ...{ title, number, from: station.name, about: marksOf(rows), landscape: widthOfList(draft) > listSheet.upright },
    facts: [
      `${station.name}　截至${dayWords(today)}`,
      ...(list.personal ? ['有个人信息：只给经办的人用，用完收回，不张贴，不拍照转发。'] : []),
    ],
    sections: [{ heading: count, table: tableOf(rows, columns, draft) }],
  });
  const people = list.personal ? peopleOf(rows) : [];
  const told = {
    columns: columns.map(({ label }) => label),
    rows: rows.length,
    ...(draft.handing ? handingTold(draft.handing) : {}),
  };
  const html = renderDocument(paper.document);
  const frozen = await freeze(powers, { number, kind: 'list', title, sheets: paper.sheets, html, people }, told);
  if (draft.handing && list.personal)
    await disclose(powers, draft.handing, { what: title, people: rows.length, paperId: frozen.id });
  return frozen;
}
