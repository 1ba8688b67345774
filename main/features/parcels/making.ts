// Making a parcel: numbered, signed, sealed, and written into the register with the end of the audit log it carries.
import { createHash } from 'node:crypto';
import type { ParcelReply } from '../../../shared/features/parcels';
import { periodWords } from '../../../shared/rules/period';
import { chainHead } from '../../audit';
import { GENESIS } from '../../audit-chain';
import type { ParcelContent } from '../../parcels/content';
import { parcelFileName, writeParcel } from '../../parcels/parcel';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { correspondentOf, theKeys, theOffice } from '../correspondents/queries';
import type { Going } from './content';

/** Sequences count minutes from here, and one more than the last at least. */
const EPOCH = Date.parse('2026-01-01T00:00:00Z');
const MINUTE_MS = 60_000;

/**
 * Grows with every parcel, also after an older backup was restored: then the register has forgotten numbers that the receiver has
 * already seen, and counting on from the last would be refused as old.
 */
async function nextSequence(db: Reader, now: string): Promise<number> {
  const { last } = await db
    .selectFrom('parcel')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .executeTakeFirstOrThrow();
  return Math.max((last ?? 0) + 1, Math.floor((Date.parse(now) - EPOCH) / MINUTE_MS), 1);
}

export type Making = {
  going: Going;
  receiverId: number;
  /** null: an office's own sum of others. */
  reportId: number | null;
  rows?: NonNullable<ParcelContent['rows']>;
};

export type Made = { content: ParcelContent; bytes: Uint8Array; receiver: { id: number; name: string; code: string } };

/** The parcel's bytes. Refuses where our code, our keys or a receiver above us are missing. */
export async function makeParcel(db: Reader, now: string, { going, receiverId, rows }: Making): Promise<Made> {
  const [sender, keys, receiver, head] = [
    await theOffice(db),
    await theKeys(db),
    await correspondentOf(db, receiverId),
    await chainHead(db),
  ];
  if (receiver.standing !== 'above') throw new Refusal(`${receiver.name}不是本单位的上级，报送包只能送给上级。`);
  const content: ParcelContent = {
    ...{ sender, sequence: await nextSequence(db, now), madeAt: now },
    auditHead: { sequence: head?.id ?? 0, hash: head?.hash ?? GENESIS },
    ...going,
    ...(rows ? { rows } : {}),
  };
  const bytes = writeParcel(content, { signWith: keys.sign, sealFor: receiver.openKey });
  return { content, bytes, receiver };
}

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Writes it into the register and notes it. One with names keeps no bytes: what is sealed could not be wiped for one of them. */
export async function registerParcel(
  { db, now, session, note }: CommandPowers,
  { content, bytes, receiver }: Made,
  { reportId, purpose, told = {} }: { reportId: number | null; purpose: string; told?: object },
): Promise<number> {
  const { period, correction, sequence, auditHead, rows } = content;
  const [fileName, sha256, people] = [parcelFileName(content), sha256Of(bytes), rows?.people.length ?? null];
  const { id } = await db
    .insertInto('parcel')
    .values({
      ...{ reportId, receiverId: receiver.id, period, correction, sequence, fileName, sha256, size: bytes.length, people },
      ...{ bytes: people === null ? bytes : null, auditId: auditHead.sequence, auditHash: auditHead.hash },
      ...{ purpose, staffId: session.staffId, at: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const title = `${periodWords(period)}${correction > 0 ? `（更正${correction}）` : ''}`;
  const after = { parcel: title, office: receiver.name, purpose, fileName, sha256, sequence, ...told };
  note({ subject: 'parcel', subjectId: id, before: null, after });
  return id;
}

/** What figures go up for: because a period is due, or because something of it was put right. */
export const dueWords = (correction: number, reason = ''): string =>
  correction === 0 ? '按期上报' : `更正上报${reason === '' ? '' : `：${reason}`}`;

/** What became of it. The caller notes it. */
export async function noteOutcome(
  { db, now, session }: CommandPowers,
  parcelId: number,
  outcome: { reply: ParcelReply | null; words: string },
): Promise<void> {
  await db
    .insertInto('parcelOutcome')
    .values({ parcelId, ...outcome, staffId: session.staffId, at: now })
    .execute();
}
