// The register of parcels.
import type { OfficeLevel } from '../../../shared/codes/offices';
import type { Parcel } from '../../../shared/features/parcels';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { Anchor } from '../../verify/verdict';

const rowsOf = (db: Reader) =>
  db
    .selectFrom('parcel')
    .innerJoin('staff', 'staff.id', 'parcel.staffId')
    .innerJoin('correspondent', 'correspondent.id', 'parcel.receiverId')
    .select(['parcel.id', 'parcel.reportId', 'parcel.period', 'parcel.correction', 'parcel.sequence', 'parcel.fileName'])
    .select(['parcel.sha256', 'parcel.size as bytes', 'parcel.people', 'parcel.purpose', 'parcel.at', 'staff.name as by'])
    .select(['correspondent.level', 'correspondent.code', 'correspondent.name'])
    .select((eb) =>
      eb
        .selectFrom('parcelOutcome')
        .select('parcelOutcome.words')
        .whereRef('parcelOutcome.parcelId', '=', 'parcel.id')
        .orderBy('parcelOutcome.id', 'desc')
        .limit(1)
        .as('outcome'),
    );

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];
const shown = ({ level, code, name, ...row }: Row & { level: OfficeLevel }): Parcel => ({
  ...row,
  receiver: { level, code, name },
  kept: row.people === null,
});

type Asked = { after: number | null; size: number; reportId: number | null };

/** A page of it, the latest first. */
export async function parcelPage(db: Reader, { after, size, reportId }: Asked) {
  const found = await rowsOf(db)
    .$if(after !== null, (query) => query.where('parcel.id', '<', after ?? 0))
    .$if(reportId !== null, (query) => query.where('parcel.reportId', '=', reportId))
    .orderBy('parcel.id', 'desc')
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size).map(shown);
  return { rows, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
}

/** Refuses when there is none of this id. */
export async function parcelOf(db: Reader, id: number): Promise<Parcel> {
  const row = await rowsOf(db).where('parcel.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这个报送包，请回到列表重新选择。');
  return shown(row);
}

/** The very bytes that were made. Refuses those with names, which are not kept. */
export async function bytesOf(db: Reader, id: number): Promise<Uint8Array> {
  const row = await db.selectFrom('parcel').select('bytes').where('id', '=', id).executeTakeFirst();
  if (!row?.bytes) throw new Refusal('含名单的报送包不留底。还要一份，请回到那份汇总重新做。');
  return row.bytes;
}

/** Where the audit chain ended when each parcel was made. */
export async function parcelAnchors(db: Reader): Promise<Anchor[]> {
  const rows = await db
    .selectFrom('parcel')
    .select(['auditId as id', 'auditHash as hash', 'fileName'])
    .where('auditId', '>', 0)
    .execute();
  return rows.map(({ fileName, ...anchor }) => ({ ...anchor, words: `报送包${fileName}` }));
}
