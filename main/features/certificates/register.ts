// 证明登记册: every number that was ever given, with what became of it.

import type { Proof } from '../../../shared/features/certificates';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

const ROWS = 50;

const proofs = (db: Reader) =>
  db
    .selectFrom('volunteerProof')
    .innerJoin('volunteer', 'volunteer.id', 'volunteerProof.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .innerJoin('staff', 'staff.id', 'volunteerProof.staffId')
    .leftJoin('volunteerProof as next', 'next.replaces', 'volunteerProof.id')
    .leftJoin('volunteerProof as former', 'former.id', 'volunteerProof.replaces')
    .select(['volunteerProof.id', 'volunteerProof.number', 'volunteerProof.volunteerId', 'volunteer.number as volunteerNumber'])
    .select(['volunteerProof.fromOn as from', 'volunteerProof.toOn as to', 'volunteerProof.minutes', 'volunteerProof.issuedOn'])
    .select(['volunteerProof.paperId', 'volunteerProof.content', 'volunteerProof.endedOn', 'volunteerProof.endReason'])
    .select(['staff.name as by', 'next.number as replacedBy', 'former.number as replaces'])
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('volunteer'));

export type ProofRow = Awaited<ReturnType<ReturnType<typeof proofs>['execute']>>[number];

function shown({ content: _, endedOn, endReason, ...row }: ProofRow): Proof {
  const state = endedOn === null ? 'valid' : row.replacedBy === null ? 'revoked' : 'replaced';
  return { ...row, state, revokedOn: endedOn, reason: endReason };
}

/** Refuses where there is none of this id, or its person was erased. */
export async function findProof(db: Reader, id: number): Promise<ProofRow> {
  const row = await proofs(db).where('volunteerProof.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这份证明，请重新打开登记册。');
  if (row.content === '') throw new Refusal(`${row.number}的内容已按要求删除，只留编号。`);
  return row;
}

/** The latest first, of one volunteer or of all. */
export async function proofPage(looking: Looking, volunteerId: number | null, after: number | null) {
  const { db } = looking;
  const rows = await proofs(db)
    .$if(volunteerId !== null, (all) => all.where('volunteerProof.volunteerId', '=', volunteerId ?? 0))
    .$if(after !== null, (all) => all.where('volunteerProof.id', '<', after ?? 0))
    .orderBy('volunteerProof.id', 'desc')
    .limit(ROWS + 1)
    .execute();
  const counted = db
    .selectFrom('volunteerProof')
    .$if(volunteerId !== null, (all) => all.where('volunteerId', '=', volunteerId ?? 0))
    .select(({ fn }) => fn.countAll<number>().as('total'));
  const { total } = await countedOnce(looking, counted);
  const page = rows.slice(0, ROWS);
  return { rows: page.map(shown), total, next: rows.length > ROWS ? (page.at(-1)?.id ?? null) : null };
}
