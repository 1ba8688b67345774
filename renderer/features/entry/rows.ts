// A row of the entry screen: what was typed, and what it means. Pure.
import { HEAD } from '../../../shared/codes/relation';
import { relationOf } from '../../../shared/codes/relation-words';
import type { Residency } from '../../../shared/features/people';
import { foldTight } from '../../../shared/rules/fold';
import type { TextPerson } from '../../../shared/rules/people-pieces';

export type Row = {
  key: number;
  name: string;
  /** An ID number; without one a birth (1950, 1950-6 女), or the number of a passport. */
  idText: string;
  phone: string;
  /** undefined: as the place has it, the first of a new household is its head. */
  relation: string | null | undefined;
  /** A relation as it is being typed in words. */
  relationText: string;
  /** undefined: as the row above. */
  residency: Residency | null | undefined;
  tags: string;
  /** Pasted and not understood. */
  leftover: string;
  /** Known by the ID number, and coming to live here. */
  comes: boolean;
};

export const blankRow = (key: number): Row => ({
  ...{ key, name: '', idText: '', phone: '', relation: undefined, relationText: '', residency: undefined },
  ...{ tags: '', leftover: '', comes: false },
});

export const isBlank = ({ name, idText, phone, relationText, tags, leftover }: Row): boolean =>
  [name, idText, phone, relationText, tags, leftover].every((text) => text.trim() === '');

/** The code of the relation that holds for row `at`. */
export function relationAt(rows: readonly Row[], at: number, newHousehold: boolean): string | null {
  const row = rows[at];
  if (!row) return null;
  if (row.relationText !== '') return relationOf(foldTight(row.relationText));
  if (row.relation !== undefined) return row.relation;
  const headElsewhere = rows.some((other, place) => place !== at && other.relation === HEAD);
  return at === 0 && newHousehold && !headElsewhere ? HEAD : null;
}

/** The residency that holds for row `at`: its own, or that of the rows above, or what was carried over. */
export function residencyAt(rows: readonly Row[], at: number, carried: Residency | null): Residency | null {
  for (let above = at; above >= 0; above -= 1) {
    const own = rows[above]?.residency;
    if (own !== undefined) return own;
  }
  return carried;
}

const sexWords = { '1': '男', '2': '女' } as const;

/** A pasted person as a row. */
export function rowOf(person: TextPerson, key: number): Row {
  const { name, idText, birthOn, sex, phones, relation, residency, tags, leftover } = person;
  const birth = [birthOn, sex && sexWords[sex]].filter(Boolean).join(' ');
  return {
    ...{ key, name, leftover, idText: idText ?? birth, phone: phones.join(' '), tags: tags.join(' ') },
    ...{ relation: relation ?? undefined, relationText: '', residency: residency ?? undefined, comes: false },
  };
}
