// The rows of quarrels and bargains, and whether whoever sits here may see them.
import { sql } from 'kysely';
import { type DisputeKind, disputeKindWords, type Party } from '../../../shared/features/agreements';
import { maskPhone } from '../../../shared/text';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';

/** Whether the content of a sealed file is for this one. */
export const seesSealed = ({ role }: Pick<Session, 'role'>): boolean => permits(role, 'agreements.seal');

/** The next number of a kind in a year: 调解〔2026〕3号. A file is never deleted, so counting is enough. */
export async function nextDisputeNumber(db: Reader, kind: DisputeKind, today: string): Promise<string> {
  const start = `${disputeKindWords[kind]}〔${today.slice(0, 4)}〕`;
  const { count } = await db
    .selectFrom('dispute')
    .where('number', 'like', `${start}%`)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return `${start}${count + 1}号`;
}

/** One file that is there, whoever asks. */
export async function disputeOf(db: Reader, id: number) {
  const row = await db.selectFrom('dispute').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这一卷，请重新打开“协议”。');
  return row;
}
export type Dispute = Awaited<ReturnType<typeof disputeOf>>;

/** One that whoever sits here may see. */
export async function seenDispute(db: Reader, session: Session, id: number): Promise<Dispute> {
  const row = await disputeOf(db, id);
  if (row.sealed === 1 && !seesSealed(session)) throw new Refusal(`${row.number}不公开，内容由站长查看。`);
  return row;
}

/** One that is still being talked over. */
export async function openDispute(db: Reader, id: number): Promise<Dispute> {
  const row = await disputeOf(db, id);
  if (row.state !== 'open') throw new Refusal(`${row.number}已经办结。要再办，请先“重新办理”。`);
  return row;
}

const partyRows = (db: Reader) =>
  db
    .selectFrom('disputeParty')
    .leftJoin('person', 'person.id', 'disputeParty.personId')
    .selectAll('disputeParty')
    .select(({ fn }) => [
      fn.coalesce('disputeParty.name', 'person.name').$notNull().as('name'),
      fn.coalesce('disputeParty.phone', 'person.phone').as('phone'),
    ]);
export type PartyRow = Awaited<ReturnType<ReturnType<typeof partyRows>['execute']>>[number];

/** Everybody of a file, in the order they were written down; phones in full. Those who left it stand last. */
export const partiesOf = (db: Reader, disputeId: number): Promise<PartyRow[]> =>
  partyRows(db)
    .where('disputeParty.disputeId', '=', disputeId)
    .orderBy((eb) => eb('disputeParty.endedOn', 'is not', null))
    .orderBy(sql`instr('first second third', "side")`)
    .orderBy('disputeParty.id')
    .execute();

/** One party that is there, with its file. */
export async function partyOf(db: Reader, id: number): Promise<PartyRow> {
  const row = await partyRows(db).where('disputeParty.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这一方，请重新打开这一卷。');
  return row;
}

export const shownParty = ({ disputeId: _, phone, ...party }: PartyRow): Party => ({
  ...party,
  phone: phone === null ? null : maskPhone(phone),
});

/** As the log tells of a file: of a sealed one nothing but the number. */
export const told = (dispute: Pick<Dispute, 'number' | 'sealed'>, more: object): object =>
  dispute.sealed === 1 ? { number: dispute.number, sealedFile: true } : { number: dispute.number, ...more };
