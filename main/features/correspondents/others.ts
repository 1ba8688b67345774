// Those above and below, by the cards we took.
import { officeDigits } from '../../../shared/codes/offices';
import type { Correspondent, Office, ReadCard, Standing } from '../../../shared/features/correspondents';
import type { Input } from '../../../shared/operations';
import { type Card, fingerprintOf, readCard } from '../../parcels/card';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { ownOffice, ownSignKeys } from './own';

/** How somebody stands to us: a code begins with the codes of the offices above it. */
export function standingOf(own: Office | null, other: Office): Standing {
  if (own === null || own.level === other.level) return 'beside';
  if (own.code.startsWith(other.code)) return 'above';
  return other.code.startsWith(own.code) ? 'below' : 'beside';
}

const rowsOf = (db: Reader) =>
  db
    .selectFrom('correspondent')
    .innerJoin('staff', 'staff.id', 'correspondent.staffId')
    .selectAll('correspondent')
    .select('staff.name as addedBy');
type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

function shown({ staffId: _, ...row }: Row, own: Office | null): Correspondent & Card {
  return { ...row, standing: standingOf(own, row), fingerprint: fingerprintOf(row) };
}

/** Those who hold good, or those who ended; the higher first, then by code. */
export async function correspondentsOf(db: Reader, ended: boolean): Promise<(Correspondent & Card)[]> {
  const own = await ownOffice(db);
  const rows = await rowsOf(db)
    .where('correspondent.endedOn', ended ? 'is not' : 'is', null)
    .orderBy('correspondent.code')
    .orderBy('correspondent.id')
    .execute();
  return rows.map((row) => shown(row, own)).sort((one, two) => officeDigits[one.level] - officeDigits[two.level]);
}

/** One who holds good. Refuses whoever ended. */
export async function correspondentOf(db: Reader, id: number): Promise<Correspondent & Card> {
  const row = await rowsOf(db).where('correspondent.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这个单位，请回到“上下级”重新选择。');
  if (row.endedOn !== null) throw new Refusal(`${row.name}的这张名片已经停用，请选在用的。`);
  return shown(row, await ownOffice(db));
}

/** Those above us a parcel can go to. */
export const receiversOf = async (db: Reader): Promise<(Correspondent & Card)[]> =>
  (await correspondentsOf(db, false)).filter(({ standing }) => standing === 'above');

function cardIn(text: string): Card {
  const read = readCard(text);
  if ('refused' in read) throw new Refusal({ text: read.refused });
  return read.card;
}

const holder = (db: Reader, code: string) =>
  rowsOf(db).where('correspondent.code', '=', code).where('correspondent.endedOn', 'is', null).executeTakeFirst();

/** What a card says, without the group that has to be read out. Refuses our own. */
export async function readShown(db: Reader, text: string): Promise<ReadCard> {
  const card = cardIn(text);
  if ((await ownSignKeys(db)).includes(card.signKey)) throw new Refusal({ text: '这是本单位自己的名片。请用对方的名片。' });
  const [own, known] = [await ownOffice(db), await holder(db, card.code)];
  const { signKey, openKey, ...office } = card;
  return {
    office,
    standing: standingOf(own, office),
    groups: fingerprintOf(card).split(' ').slice(0, -1),
    known: known ? shown(known, own) : null,
    same: known?.signKey === signKey && known.openKey === openKey && known.name === card.name,
  };
}

type Adding = Input<'correspondents.add'>;

/** Ends the card of the same code that was in use. Refuses where there is one and nobody said so. */
async function makeRoom({ db, today }: CommandPowers, code: string, replaces: NonNullable<Adding['replaces']> | null) {
  const there = await holder(db, code);
  if (!there) return null;
  if (replaces?.id !== there.id)
    throw new Refusal(`${there.name}已经有一张名片在用。请打电话问清楚为什么换，再写明原因，用新的替换旧的。`);
  await db.updateTable('correspondent').set({ endedOn: today, endReason: replaces.reason }).where('id', '=', there.id).execute();
  return { fingerprint: fingerprintOf(there), endReason: replaces.reason };
}

/** Takes a card whose last group was read out to us. */
export async function addCorrespondent(powers: CommandPowers, adding: Adding): Promise<{ id: number }> {
  const { db, now, session, note } = powers;
  const { text, lastGroup, comparedHow, replaces = null } = adding;
  const card = cardIn(text);
  const { same } = await readShown(db, text);
  if (same) throw new Refusal({ text: '这张名片已经登记过，不用再登记。' });
  if (fingerprintOf(card).split(' ').at(-1) !== lastGroup)
    throw new Refusal({ lastGroup: '和名片对不上。请对方再念一遍最后一组；还是对不上，这张名片就不能用。' });
  const before = await makeRoom(powers, card.code, replaces);
  const keyHeld = await db
    .selectFrom('correspondent')
    .select('name')
    .where('signKey', '=', card.signKey)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (keyHeld) throw new Refusal({ text: `这张名片的钥匙已经是${keyHeld.name}的。一把钥匙只能是一个单位的，请问清楚。` });
  const { id } = await db
    .insertInto('correspondent')
    .values({ ...card, comparedHow, staffId: session.staffId, addedAt: now, endedOn: null, endReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { name, code, level } = card;
  note({
    subject: 'correspondent',
    subjectId: id,
    before,
    after: { name, code, level, fingerprint: fingerprintOf(card), comparedHow },
  });
  return { id };
}

/** Nothing goes to them and nothing is taken from them any more. */
export async function endCorrespondent({ db, today, note }: CommandPowers, id: number, reason: string): Promise<{ id: number }> {
  const { name, fingerprint } = await correspondentOf(db, id);
  await db.updateTable('correspondent').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
  note({ subject: 'correspondent', subjectId: id, before: { name, fingerprint }, after: { name, endReason: reason } });
  return { id };
}
