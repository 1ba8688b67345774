import type { IntakeRow, intake } from '../../../shared/features/intake';
import { maskPhone } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { openIntakes } from './queries';
import { intakeOf, settle, take } from './taking';

type Wanted = { settled: boolean; after: number | null; size: number };

/** One more than a page holds, so that the last page is known. */
const pageOf = (db: Reader, { settled, after, size }: Wanted) =>
  db
    .selectFrom('intake')
    .innerJoin('staff', 'staff.id', 'intake.staffId')
    .selectAll('intake')
    .select('staff.name as by')
    .where('intake.outcome', settled ? 'is not' : 'is', null)
    .$if(after !== null, (q) => q.where('intake.id', settled ? '<' : '>', after))
    .orderBy('intake.id', settled ? 'desc' : 'asc')
    .limit(size + 1)
    .execute();

const rowOf = ({ atKiosk, staffId: _, endedBy: __, phone, ...row }: Awaited<ReturnType<typeof pageOf>>[number]): IntakeRow => ({
  ...row,
  phone: phone === null ? null : maskPhone(phone),
  atKiosk: atKiosk === 1,
});

export const intakeHandlers: HandlersFor<typeof intake> = {
  'intake.take': take,

  'intake.list': async ({ db }, wanted) => {
    const found = await pageOf(db, wanted);
    const rows = found.slice(0, wanted.size).map(rowOf);
    const next = found.length > wanted.size ? (rows.at(-1)?.id ?? null) : null;
    return { rows, open: await openIntakes(db), next };
  },

  'intake.settle': settle,

  'intake.reveal': async ({ db, note }, { id, reason }) => {
    const { phone, name } = await intakeOf(db, id);
    if (phone === null) throw new Refusal('当时没有留电话。');
    note({ subject: 'intake', subjectId: id, before: null, after: { name, reason } });
    return { value: phone };
  },
};
