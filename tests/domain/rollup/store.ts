// What holds of the tables of 汇总台 wherever they stand: the same tests for the file of an office and for a PostgreSQL server.
import { createHash } from 'node:crypto';
import type { ParcelContent } from '../../../main/parcels/content';
import { factsOf } from '../../../main/parcels/parcel';
import { contentIn, linesOf, type Received } from '../../../main/parcels/wire';
import { insertManyOver, type RollupReader, type RollupWriter } from '../../../main/rollup/tables';
import type { Arrived, Taking } from '../../../main/rollup/take';
import { takeIn } from '../../../main/rollup/take';
import { sumsOf, totalsOf } from '../../../main/rollup/totals';
import { levelOfCode } from '../../../shared/features/rollup-members';
import { placesOfFormat2 } from '../parcels/samples';

export type Store = { read(): Promise<RollupReader>; write<T>(change: (db: RollupWriter) => Promise<T>): Promise<T> };

export const taking: Taking = {
  ...{ now: '2026-11-03T02:00:00.000Z', today: '2026-11-03', by: '王敏', personSecret: Buffer.from('secret') },
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** As it is read, under the level it gives itself. */
function received(content: ParcelContent): Received {
  const rightly = { ...content, sender: { ...content.sender, level: levelOfCode(content.sender.code) } };
  return { ...contentIn(Buffer.from(linesOf(rightly)), factsOf(rightly)), sender: content.sender };
}

/** As if a whole and rightly signed parcel had been read. */
export const arrived = (content: ParcelContent, fileName = `${content.sender.code}-${content.period}.station`): Arrived => ({
  fileName,
  read: { outcome: 'read', content: received(content), signKey: 'k'.repeat(43), sha256: sha256(JSON.stringify(content)) },
});

export const listMembers = (store: Store, codes: readonly string[]) =>
  store.write((db) =>
    db
      .insertInto('member')
      .values(
        codes.map((code) => ({
          ...{ code, name: `工作站${code}`, level: levelOfCode(code), sends: 1 as const },
          ...{ sinceOn: '2026-01-01', endedOn: null, endReason: null },
        })),
      )
      .execute(),
  );

/** Takes contents in and tells what became of each. */
export async function take(store: Store, contents: readonly ParcelContent[], at: Partial<Taking> = {}): Promise<string[]> {
  const arrivals = contents.map((content) => arrived(content));
  const files = await store.write((db) => takeIn({ db, insertMany: insertManyOver(db) }, arrivals, { ...taking, ...at }));
  return files.map(({ outcome, words }) => (outcome === 'refused' ? words : outcome));
}

/** The kept totals of a period by code and version; throws where they are not what adding up gives. */
export async function totals(
  store: Store,
  period = '2026-10',
): Promise<Record<string, { value: number; of: number | null; members: number }>> {
  const db = await store.read();
  const kept = await totalsOf(db, period);
  const added = await sumsOf(db, period).execute();
  const sorted = <T extends { id: number }>(rows: T[]): T[] => [...rows].sort((a, b) => a.id - b.id);
  const [left, right] = [
    sorted(kept.map(({ definition: _, ...row }) => row)),
    sorted(added.map(({ indicatorId: id, ...row }) => ({ id, ...row }))),
  ];
  if (JSON.stringify(left) !== JSON.stringify(right.map(({ id, value, of, ...rest }) => ({ id, value, of, ...rest }))))
    throw new Error(`kept ${JSON.stringify(left)}, added up ${JSON.stringify(right)}`);
  return Object.fromEntries(
    kept.map(({ definition, value, of, members }) => {
      const { code, version } = JSON.parse(definition) as { code: string; version: number };
      return [`${code} v${version}`, { value, of, members }];
    }),
  );
}

/** A receipt as offices kept them while parcels of format 2 came: places in their words, every figure with a whole or null. */
export const keepAsBefore = (store: Store, content: ParcelContent) =>
  store.write(async (db) => {
    const rules = await db.selectFrom('receivedIndicator').select(['id', 'code']).execute();
    const ids = new Map(rules.map(({ id, code }) => [code, id]));
    const { sender, period, correction, sequence, madeAt, auditHead } = content;
    const row = {
      ...{ code: sender.code, name: sender.name, level: levelOfCode(sender.code), period, correction, sequence, madeAt },
      ...{ auditSequence: auditHead.sequence, auditHash: auditHead.hash, signKey: 'k'.repeat(43), fileName: '', odd: '' },
      ...{
        sha256: sha256(sender.code),
        receivedAt: taking.now,
        receivedBy: taking.by,
        current: 1 as const,
        withPeople: 0 as const,
      },
      figures: JSON.stringify(content.figures.map(({ code, value, of }) => [ids.get(code), value, of])),
      places: placesOfFormat2(content),
    } as const;
    await db.insertInto('receipt').values(row).execute();
  });
