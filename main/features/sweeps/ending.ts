// More time, the last count, or called off.
import type { sweeps } from '../../../shared/features/sweeps';
import { dayWords } from '../../../shared/text';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { countsOf, openSweep } from './listing';
import { totalsNow } from './totals';

type Ending = 'sweeps.extend' | 'sweeps.close' | 'sweeps.cancel';

export const endingHandlers: HandlersFor<Pick<typeof sweeps, Ending>> = {
  'sweeps.extend': async ({ db, today, note }, { id, dueOn, reason }) => {
    const { title: name, dueOn: was } = await openSweep(db, id);
    if (dueOn <= was || dueOn < today) throw new Refusal({ dueOn: `请选${dayWords(was)}以后的日子。` });
    await db.updateTable('sweep').set({ dueOn }).where('id', '=', id).execute();
    note({ subject: 'sweep', subjectId: id, before: { name, dueOn: was }, after: { name, dueOn, reason } });
    return { id };
  },

  'sweeps.close': async ({ db, today, note }, { id }) => {
    const { title: name } = await openSweep(db, id);
    const { all, by } = await countsOf(db, id);
    if (by.conflict > 0) throw new Refusal(`还有${by.conflict}处矛盾没有定，先逐个定下来，再来结束。`);
    if (by.open === all) throw new Refusal('一份都还没有收到，没有可汇总的。不再摸排，请选“中止”。');
    const result = JSON.stringify(await totalsNow(db, id));
    await db.updateTable('sweep').set({ result, endedOn: today, endReason: '汇总完成' }).where('id', '=', id).execute();
    const after = { name, endReason: '汇总完成', lines: all, done: by.done + by.partial + by.gone };
    note({ subject: 'sweep', subjectId: id, before: { name }, after });
    return { id };
  },

  'sweeps.cancel': async ({ db, today, note }, { id, reason }) => {
    const { title: name } = await openSweep(db, id);
    await db.updateTable('sweep').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'sweep', subjectId: id, before: { name }, after: { name, endReason: reason } });
    return { id };
  },
};
