// What stays behind when a chief ends: each line is something the successor, or the office, takes over.
import type { ChiefCard } from '../../../shared/features/chief-terms';
import type { Reader } from '../../powers';

type Gone = { id: number; name: string; staffId: number | null };

const present = (lines: ChiefCard['left']) => lines.filter(({ count }) => count > 0);

/** Sheets that still show their name, lines of running sweeps, open tasks and requests, an account that still opens the desk. */
export async function leftBehind(db: Reader, { id, name, staffId }: Gone): Promise<ChiefCard['left']> {
  const posts = db.selectFrom('post').select('id').where('chiefId', '=', id);
  const many = async (query: { executeTakeFirstOrThrow(): Promise<{ many: number }> }) =>
    (await query.executeTakeFirstOrThrow()).many;
  const hanging = db
    .selectFrom('posting')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('postId', 'in', posts)
    .where('namesChief', '=', 1)
    .where('postedOn', 'is not', null)
    .where('takenDownOn', 'is', null)
    .where('endedOn', 'is', null);
  const asked = db
    .selectFrom('sweepLine')
    .innerJoin('sweep', 'sweep.id', 'sweepLine.sweepId')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('sweepLine.postId', 'in', posts)
    .where('sweepLine.standing', '=', 'open')
    .where('sweep.endedOn', 'is', null);
  const tasks = db
    .selectFrom('task')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('owner', '=', name), eb('ownerStaffId', '=', staffId ?? 0)]));
  const orders = db
    .selectFrom('serviceOrder')
    .innerJoin('orderHandler', 'orderHandler.id', 'serviceOrder.handlerId')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('orderHandler.name', '=', name)
    .where('orderHandler.kind', '=', 'chief')
    .where('closedAt', 'is', null);
  const account = db
    .selectFrom('staff')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('id', '=', staffId ?? 0)
    .where('endedOn', 'is', null);
  return present([
    { words: '张联系卡还贴着，请撤下换新', count: await many(hanging), to: '/postings?show=reprint' },
    { words: '件诉求还在手里，请改派', count: await many(orders), to: '/orders' },
    { words: '件任务还没有办完，请换人', count: await many(tasks), to: '/tasks' },
    { words: '户摸排还没有交回，请交给接替的人', count: await many(asked), to: '/sweeps' },
    { words: '个账号还能打开工作站，请停用', count: await many(account), to: '/staff' },
  ]);
}
