import { FiveCode, type FiveItem, type WallContact, type WallText } from '../../../shared/features/wall';
import type { Reader } from '../../powers';

/** The rules of the station, those in use first. */
export async function textsOf(db: Reader): Promise<WallText[]> {
  const rows = await db.selectFrom('wallText').selectAll().orderBy('id').execute();
  return [...rows.filter(({ endedOn }) => endedOn === null), ...rows.filter(({ endedOn }) => endedOn !== null)];
}

/** Whom to call beside the station and the chiefs, in the order they were entered. */
export const contactsOf = (db: Reader): Promise<WallContact[]> =>
  db.selectFrom('wallContact').select(['id', 'words', 'name', 'phone']).where('endedOn', 'is', null).orderBy('id').execute();

/** The five, each with what proves it; `today` tells what ran out. */
export async function fiveOf(db: Reader, today: string): Promise<FiveItem[]> {
  const items = await db.selectFrom('fiveItem').selectAll().execute();
  const proofs = await db
    .selectFrom('fiveEvidence')
    .selectAll()
    .where('endedOn', 'is', null)
    .orderBy('heldOn')
    .orderBy('id')
    .execute();
  return FiveCode.options.map((code, at) => {
    const item = items.find((one) => one.code === code);
    const evidence = proofs
      .filter((one) => one.code === code)
      .map(({ id, words, heldOn, validTo }) => ({ id, words, heldOn, validTo, lapsed: validTo !== null && validTo < today }));
    const due = item !== undefined && item.lapsesOn !== null && item.lapsesOn < today;
    const { state = null, owner = '', gap = '', checkedOn = null, lapsesOn = null } = item ?? {};
    const id = at + 1;
    return { code, id, state, owner, gap, checkedOn, lapsesOn, evidence, lapsed: due || evidence.some(({ lapsed }) => lapsed) };
  });
}
