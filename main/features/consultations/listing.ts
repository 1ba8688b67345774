// Consultations with where they stand.
import type { Consultation, Tally } from '../../../shared/features/consultation-shapes';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { waitingIn } from './rows';
import { countedRows, tallyOf } from './tally';

const consultationsIn = (db: Reader) =>
  db
    .selectFrom('consultation')
    .innerJoin('staff', 'staff.id', 'consultation.staffId')
    .selectAll('consultation')
    .select('staff.name as by');

type Row = Awaited<ReturnType<ReturnType<typeof consultationsIn>['executeTakeFirstOrThrow']>>;

/** Frozen at the end; counted while it is open, and of one that was called off. */
const tallyNow = async (db: Reader, { id, result }: Row): Promise<Tally> =>
  result === null ? tallyOf(await countedRows(db, id)) : (JSON.parse(result) as Tally);

async function told(db: Reader, row: Row): Promise<Consultation> {
  const tally = await tallyNow(db, row);
  const { staffId: _staff, at: _at, result, ...rest } = row;
  return { ...rest, tally, counted: result !== null, waiting: await waitingIn(db, rest.id) };
}

/** Open ones first, then those that ended, the newest first. */
export async function consultationList(db: Reader): Promise<Consultation[]> {
  const rows = await consultationsIn(db)
    .orderBy((eb) => eb('consultation.endedOn', 'is not', null))
    .orderBy('consultation.id', 'desc')
    .limit(200)
    .execute();
  const list: Consultation[] = [];
  for (const row of rows) list.push(await told(db, row));
  return list;
}

/** Refuses where there is none. */
export async function consultationOf(db: Reader, id: number): Promise<Row> {
  const row = await consultationsIn(db).where('consultation.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这次征求意见，请重新打开列表。');
  return row;
}

export const consultationCard = async (db: Reader, id: number): Promise<Consultation> => told(db, await consultationOf(db, id));

/** The same, and still open. Refuses, saying since when, one that ended. */
export async function openConsultation(db: Reader, id: number): Promise<Row> {
  const row = await consultationOf(db, id);
  if (row.endedOn !== null) throw new Refusal(`“${row.title}”已于${dayWords(row.endedOn)}结束，不能再改。`);
  return row;
}
