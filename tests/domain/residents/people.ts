import type { Input } from '../../../shared/operations';
import { checkCharacter } from '../../../shared/rules/id-number';
import type { Desk } from '../support/desk';

type Registration = Input<'residents.register'>;
type Draft = { [F in keyof Registration]?: Registration[F] | undefined };

/** A woman born on 31 December 1949; the number printed in the standard itself. */
export const WOMAN_1949 = '11010519491231002X';

/** A right number for a birth (`19800501`) and a sequence; odd sequences are men. */
export function idNumber(birth: string, sequence: string): string {
  const first17 = `610112${birth}${sequence}`;
  return first17 + checkCharacter(first17);
}

/** 王秀英 in room 101, with whatever is said differently. */
export const registration = (desk: Desk, draft: Draft = {}) =>
  ({
    name: '王秀英',
    relation: null,
    residency: '户籍',
    to: { roomId: desk.room('1号楼', '1单元', '101') },
    on: '2026-03-05',
    ...draft,
  }) as Registration;

/** Registers a person and says who and where they are. */
export async function enter(desk: Desk, draft: Draft = {}): Promise<{ id: number; householdId: number }> {
  const { id } = await desk.ask('residents.register', registration(desk, draft));
  const { householdId } = await desk.ask('residents.card', { id });
  return { id, householdId };
}

/** 王秀英 (head), 张伟 (husband) and 张小明 (son) in 1号楼1单元101. */
export async function enterFamily(desk: Desk) {
  const head = await enter(desk, { relation: '02' });
  const to = { householdId: head.householdId };
  const husband = await enter(desk, { name: '张伟', relation: '11', to });
  const son = await enter(desk, { name: '张小明', relation: '20', to, birthOn: '2010-05-06' });
  return { householdId: head.householdId, head: head.id, husband: husband.id, son: son.id };
}

export type Note = { operation: string; subject: string; subjectId: number; before: unknown; after: unknown };

/** The audit notes of one subject, oldest first. */
export async function notesOf(desk: Desk, subject: string, subjectId: number): Promise<Note[]> {
  const rows = await desk.db
    .selectFrom('auditEntry')
    .select(['operation', 'subject', 'subjectId', 'before', 'after'])
    .where('subject', '=', subject)
    .where('subjectId', '=', subjectId)
    .orderBy('id')
    .execute();
  const parsed = (json: string | null) => (json === null ? null : JSON.parse(json));
  return rows.map((row) => ({ ...row, before: parsed(row.before), after: parsed(row.after) }));
}

/** Names in the order a list or search gives them. */
export const namesOf = (rows: readonly { name: string }[]): string[] => rows.map(({ name }) => name);

/** What happened to a person, the latest first. */
export const lifeOf = async (desk: Desk, id: number) =>
  (await desk.ask('timeline.of', { subject: 'person', id, most: 100 })).lines;
