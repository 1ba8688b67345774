import {
  type agreements,
  type DisputeDraft,
  type DisputeKind,
  disputeAboutWords,
  type PartyDraft,
  sideWords,
} from '../../../shared/features/agreements';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay, findPerson } from '../residents/queries';
import { disputeOf, nextDisputeNumber, openDispute, partiesOf, partyOf, told } from './rows';

/** The row of a party. Refuses a resident who died. */
async function partyRow(db: Reader, disputeId: number, { side, who, unit, capacity, address }: PartyDraft) {
  const common = { disputeId, side, unit, capacity, address, endedOn: null, endReason: null };
  if (!('personId' in who)) return { ...common, personId: null, name: who.name, phone: who.phone };
  const { id, name, diedOn } = await findPerson(db, who.personId);
  if (diedOn !== null) throw new Refusal(`${name}已于${dayWords(diedOn)}去世，请写家属或继承人。`);
  return { ...common, personId: id, name: null, phone: null, address: '' };
}

/** Refuses the same resident twice among those who stand in it. */
async function enterParty(db: CommandPowers['db'], disputeId: number, party: PartyDraft): Promise<number> {
  const row = await partyRow(db, disputeId, party);
  const there = (await partiesOf(db, disputeId)).find(
    ({ personId, endedOn }) => endedOn === null && personId !== null && personId === row.personId,
  );
  if (there) throw new Refusal(`${there.name}已经在这一卷里了。`);
  const { id } = await db.insertInto('disputeParty').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** A quarrel has somebody who asks and somebody who is asked. */
function checkSides(kind: DisputeKind, parties: readonly PartyDraft[]): void {
  for (const side of ['first', 'second'] as const) {
    if (!parties.some((party) => party.side === side)) throw new Refusal(`还没有写${sideWords[kind][side]}。`);
  }
}

type Changes = { [F in keyof DisputeDraft]?: DisputeDraft[F] | undefined };
const inWords = ({ about, ...changes }: Changes) => ({ ...changes, ...(about && { matter: disputeAboutWords[about] }) });

type Opening = 'agreements.add' | 'agreements.amend' | 'agreements.seal' | 'agreements.addParty' | 'agreements.endParty';

export const openingHandlers: HandlersFor<Pick<typeof agreements, Opening | 'agreements.reveal'>> = {
  'agreements.add': async ({ db, today, now, session, note }, { parties, sealed, ...draft }) => {
    checkDay(draft.receivedOn, { today, notBefore: null });
    checkSides(draft.kind, parties);
    const number = await nextDisputeNumber(db, draft.kind, today);
    const common = { number, sealed: sealed ? (1 as const) : (0 as const), state: 'open' as const };
    const row = { ...draft, ...common, staffId: session.staffId, at: now, endedOn: null, endReason: null };
    const { id } = await db.insertInto('dispute').values(row).returning('id').executeTakeFirstOrThrow();
    for (const party of parties) await enterParty(db, id, party);
    const { title, receivedOn } = draft;
    const after = told(row, { title, matter: disputeAboutWords[draft.about], receivedOn, parties: parties.length });
    note({ subject: 'dispute', subjectId: id, before: null, after });
    return { id, number };
  },

  'agreements.amend': async ({ db, today, note }, { id, ...changes }) => {
    const dispute = await openDispute(db, id);
    if (changes.receivedOn) checkDay(changes.receivedOn, { today, notBefore: null });
    const fields = (Object.keys(changes) as (keyof DisputeDraft)[]).filter((field) => changes[field] !== dispute[field]);
    if (fields.length === 0) throw new Refusal('没有改动。');
    const chosen = (of: Changes): Changes => Object.fromEntries(fields.map((field) => [field, of[field]]));
    await db.updateTable('dispute').set(chosen(changes)).where('id', '=', id).execute();
    const [before, after] = [told(dispute, inWords(chosen(dispute))), told(dispute, inWords(chosen(changes)))];
    note({ subject: 'dispute', subjectId: id, before, after });
    return { id };
  },

  'agreements.seal': async ({ db, note }, { id, sealed, reason }) => {
    const dispute = await disputeOf(db, id);
    if ((dispute.sealed === 1) === sealed) throw new Refusal(sealed ? '这一卷已经不公开。' : '这一卷本来就公开。');
    await db
      .updateTable('dispute')
      .set({ sealed: sealed ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    note({ subject: 'dispute', subjectId: id, before: null, after: { number: dispute.number, sealedFile: sealed, reason } });
    return { id };
  },

  'agreements.addParty': async ({ db, note }, { id, party }) => {
    const dispute = await openDispute(db, id);
    const partyId = await enterParty(db, id, party);
    const { name } = await partyOf(db, partyId);
    note({
      subject: 'dispute',
      subjectId: id,
      before: null,
      after: told(dispute, { party: name, side: sideWords[dispute.kind][party.side] }),
    });
    return { id: partyId };
  },

  'agreements.endParty': async ({ db, today, note }, { id, reason }) => {
    const party = await partyOf(db, id);
    const dispute = await openDispute(db, party.disputeId);
    if (party.endedOn !== null) throw new Refusal(`${party.name}已在${dayWords(party.endedOn)}退出。`);
    const others = (await partiesOf(db, dispute.id)).filter(
      (other) => other.id !== id && other.side === party.side && other.endedOn === null,
    );
    if (others.length === 0 && party.side !== 'third')
      throw new Refusal(`${sideWords[dispute.kind][party.side]}只有这一位。请先添上接替的人，再让${party.name}退出。`);
    await db.updateTable('disputeParty').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const after = told(dispute, { party: party.name, endedOn: today, endReason: reason });
    note({ subject: 'dispute', subjectId: dispute.id, before: null, after });
    return { id };
  },

  'agreements.reveal': async ({ db, note }, { id, reason }) => {
    const { phone, disputeId } = await partyOf(db, id);
    if (phone === null) throw new Refusal('没有登记电话。');
    const { number } = await disputeOf(db, disputeId);
    note({ subject: 'dispute', subjectId: disputeId, before: null, after: { number, revealed: 'phone', reason } });
    return { value: phone };
  },
};
