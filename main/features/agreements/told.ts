// What is held of a party, in words, for the file that person may ask for.
import { disputeStateWords, sideWords } from '../../../shared/features/agreements';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';

/** 项目, 内容. */
export async function partyRows(db: Reader, personIds: readonly number[]): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('disputeParty')
    .innerJoin('dispute', 'dispute.id', 'disputeParty.disputeId')
    .select(['dispute.number', 'dispute.title', 'dispute.kind', 'dispute.state', 'dispute.receivedOn', 'disputeParty.side'])
    .where('disputeParty.personId', 'in', personIds)
    .orderBy('disputeParty.id')
    .execute();
  return rows.map(({ number, title, kind, state, receivedOn, side }) => [
    number,
    `${title}\n${sideWords[kind][side]}，${dayWords(receivedOn)}受理，${disputeStateWords[state]}`,
  ]);
}
