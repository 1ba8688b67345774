// Who we are to other offices, and our own keys.
import { officeDigits } from '../../../shared/codes/offices';
import { type Office, officeNeeds } from '../../../shared/features/correspondents';
import { newPair, type Pair } from '../../key-pairs';
import { type Card, cardText, fingerprintOf, newCard } from '../../parcels/card';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { theStation } from '../station/queries';

/** Level, code and name by the station's own facts; null where the code is not complete yet. */
export async function ownOffice(db: Reader): Promise<Office | null> {
  const { level, name, communityCode, estateNo, streetCode, districtCode } = await theStation(db);
  const codes = {
    station: `${communityCode}${estateNo}`,
    community: communityCode,
    street: streetCode,
    district: districtCode,
  };
  const code = codes[level];
  return code.length === officeDigits[level] && /^[1-9]/.test(code) ? { level, code, name } : null;
}

/** What 设置 still lacks before there can be a card; null: nothing. */
export async function missingWords(db: Reader): Promise<string | null> {
  if ((await ownOffice(db)) !== null) return null;
  return officeNeeds[(await theStation(db)).level];
}

/** Refuses where the station's facts do not say its code. */
export async function theOffice(db: Reader): Promise<Office> {
  const office = await ownOffice(db);
  if (office === null) throw new Refusal((await missingWords(db)) ?? '');
  return office;
}

export type OwnKeys = { sign: Pair; open: Pair };

const keyRows = (db: Reader) => db.selectFrom('officeKey').selectAll().orderBy('id', 'desc');

/** The keys in use; null: none were made yet. */
export async function ownKeys(db: Reader): Promise<OwnKeys | null> {
  const row = await keyRows(db).where('endedOn', 'is', null).executeTakeFirst();
  if (!row) return null;
  return {
    sign: { publicKey: row.signKey, privateKey: row.signSecret },
    open: { publicKey: row.openKey, privateKey: row.openSecret },
  };
}

/** Refuses where there are none. */
export async function theKeys(db: Reader): Promise<OwnKeys> {
  const keys = await ownKeys(db);
  if (keys === null) throw new Refusal('本单位还没有名片。请先在“上下级”里点“做名片”。');
  return keys;
}

/** Every key we ever signed with: what went out under an old one is still ours. */
export const ownSignKeys = async (db: Reader): Promise<string[]> => (await keyRows(db).execute()).map(({ signKey }) => signKey);

/** The own card; null where keys or the code are missing. */
export async function ownCard(db: Reader): Promise<{ card: Card; madeAt: string } | null> {
  const [office, row] = [await ownOffice(db), await keyRows(db).where('endedOn', 'is', null).executeTakeFirst()];
  if (office === null || !row) return null;
  return { card: newCard({ ...office, signKey: row.signKey, openKey: row.openKey }), madeAt: row.madeAt };
}

/** Refuses where there is none. */
export async function theCard(db: Reader): Promise<Card> {
  await theOffice(db);
  await theKeys(db);
  const own = await ownCard(db);
  if (own === null) throw new Error('keys and a code, and no card');
  return own.card;
}

/** As the contract shows it. */
export async function ownCardShown(db: Reader) {
  const own = await ownCard(db);
  return {
    office: await ownOffice(db),
    missing: await missingWords(db),
    card: own && { text: cardText(own.card), fingerprint: fingerprintOf(own.card), madeAt: own.madeAt },
  };
}

/** New keys. Refuses while others are in use. */
export async function makeKeys({ db, now, session, note }: CommandPowers, told: object = {}): Promise<void> {
  const office = await theOffice(db);
  if ((await ownKeys(db)) !== null) throw new Refusal('本单位已经有名片了。要换钥匙，请点“换钥匙”。');
  const [sign, open] = [newPair('Ed25519'), newPair()];
  const { id } = await db
    .insertInto('officeKey')
    .values({
      ...{ signKey: sign.publicKey, signSecret: sign.privateKey, openKey: open.publicKey, openSecret: open.privateKey },
      ...{ staffId: session.staffId, madeAt: now, endedOn: null, endReason: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const card = newCard({ ...office, signKey: sign.publicKey, openKey: open.publicKey });
  note({ subject: 'officeKey', subjectId: id, before: null, after: { fingerprint: fingerprintOf(card), ...told } });
}

/** Ends those in use and makes others. */
export async function renewKeys(powers: CommandPowers, reason: string): Promise<void> {
  const { db, today } = powers;
  await theKeys(db);
  await db.updateTable('officeKey').set({ endedOn: today, endReason: reason }).where('endedOn', 'is', null).execute();
  await makeKeys(powers, { endReason: reason });
}
