// 工作表 of a month: a sheet for each chief with the counts and what stands behind them, to be read and signed by the chief.

import type { DutyRow } from '../../../shared/features/duties';
import { dutyDefinition, dutySchemeWords } from '../../../shared/features/duty-kinds';
import type { Paper } from '../../../shared/features/papers';
import { dayWords, monthDayWords } from '../../../shared/text';
import { type OfficeSection, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefMark } from '../chiefs/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import type { Scheme } from './booking';
import { type Done, itemsOf } from './counting';
import { monthOf } from './handlers';
import { bookedWords } from './sheet';

/** Counts and acts of one chief. */
function sectionsOf({ chiefId, name, places, days, counts, total }: DutyRow, done: Done, scheme: Scheme): OfficeSection[] {
  const items = itemsOf(done.acts.get(chiefId) ?? [], scheme);
  const columns = [...scheme.roles.map((role) => ({ label: role.name, width: 20 })), { label: '合计' }];
  const signing = { text: ['楼栋长（签字）：　　　　　　　　　　　　　　站长（签字）：'], heading: '核对无误' };
  const acts: OfficeSection =
    items.length === 0
      ? { heading: '做了什么', text: ['这个月没有记下的事。'] }
      : {
          heading: '做了什么',
          table: {
            columns: [
              { label: '日期', width: 22 },
              { label: '记在', width: 24 },
              { label: '事项', width: 32 },
              { label: '内容' },
            ],
            rows: items.map(({ day, role, kindName, words }) => [monthDayWords(day), role, kindName, words]),
          },
        };
  return [
    {
      ...{ heading: `${name}　${places}　任职${days}天`, opensSheet: true },
      table: { columns, rows: [[...counts, total].map(String)] },
    },
    acts,
    signing,
  ];
}

/** Refuses a month in which nobody held a post, and a chief who did not. */
export async function issueMonth(powers: CommandPowers, month: string, chiefId: number | null): Promise<Paper> {
  const { db, today } = powers;
  const { scheme, done, rows: all } = await monthOf(powers, month);
  const rows = all.filter((row) => chiefId === null || row.chiefId === chiefId);
  if (rows.length === 0) throw new Refusal('这个月没有在任的楼栋长，不用印工作表。');
  const station = await theStation(db);
  const number = await nextNumber(db, 'chiefMonth', today);
  const title = `${dayWords(month)}楼栋长${dutySchemeWords[scheme.scheme]}工作表`;
  const sections = rows.flatMap((row) => sectionsOf(row, done, scheme));
  const [first, ...rest] = sections;
  const paper = officePaper({
    ...{ title, number, from: station.name, about: rows.map((row) => chiefMark(row.chiefId)) },
    facts: [`截至${dayWords(today)}。`, dutyDefinition],
    sections: [
      ...(first ? [{ ...first, opensSheet: false }, ...rest] : []),
      { heading: '怎么记', text: bookedWords(scheme), opensSheet: rows.length > 1 },
    ],
  });
  const people = done.chiefs.flatMap(({ id, personId }) =>
    personId !== null && rows.some((row) => row.chiefId === id) ? [personId] : [],
  );
  const html = renderDocument(paper.document);
  return freeze(powers, { number, kind: 'chiefMonth', title, sheets: paper.sheets, html, people });
}
