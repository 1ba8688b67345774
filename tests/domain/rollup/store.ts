// What holds of the tables of 汇总台 wherever they stand: the same tests for the file of an office and for a PostgreSQL server.
import { createHash } from 'node:crypto';
import type { ParcelContent } from '../../../main/parcels/content';
import { packPlaces } from '../../../main/parcels/places';
import { insertManyOver, type RollupReader, type RollupWriter } from '../../../main/rollup/tables';
import type { Arrived, Taking } from '../../../main/rollup/take';
import { takeIn } from '../../../main/rollup/take';
import { sumsOf, totalsOf } from '../../../main/rollup/totals';
import { levelOfCode } from '../../../shared/features/rollup-members';

export type Store = { read(): Promise<RollupReader>; write<T>(change: (db: RollupWriter) => Promise<T>): Promise<T> };

export const taking: Taking = {
  ...{ now: '2026-11-03T02:00:00.000Z', today: '2026-11-03', by: '王敏', personSecret: Buffer.from('secret') },
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function received(content: ParcelContent) {
  const { indicators, figures, places: _, ...rest } = content;
  const wholes = figures.some(({ of }) => of !== null) ? figures.map(({ of }) => of) : [];
  const at = figures.map(({ code }) => indicators.findIndex((one) => one.code === code));
  const [dictionary, places] = [JSON.stringify(indicators), packPlaces(content)];
  return {
    ...rest,
    dictionary: { line: dictionary },
    figures: { at, values: figures.map(({ value }) => value), wholes },
    places,
    digest: sha256(JSON.stringify([dictionary, content.figures, places])),
  };
}

/** As if a whole and rightly signed parcel had been read. */
export const arrived = (content: ParcelContent, fileName = `${content.sender.code}-${content.period}.station`): Arrived => ({
  fileName,
  read: {
    ...{ outcome: 'read', content: received(content), signKey: 'k'.repeat(43) },
    sha256: sha256(JSON.stringify(content)),
  },
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
