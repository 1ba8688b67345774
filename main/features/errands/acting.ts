// What happens to an errand before it is over: who goes, what is brought along, which papers are lent and come back.
import type { errands } from '../../../shared/features/errands';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { agentColumns } from './agents';
import { addMaterials, checkDue, enterErrand } from './enter';
import { documentOf } from './papers-lent';
import { type Errand, errandOf, noted, openErrand } from './rows';

/** It is on its way from the first thing that happens to it. */
async function begun({ db }: CommandPowers, { id, state }: Errand): Promise<void> {
  if (state === 'taken') await db.updateTable('errand').set({ state: 'doing' }).where('id', '=', id).execute();
}

async function materialOf({ db }: CommandPowers, id: number) {
  const found = await db.selectFrom('errandMaterial').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这样材料，请重新打开这件代办。');
  return found;
}

type Acts = 'add' | 'amend' | 'begin' | 'addMaterial' | 'ready' | 'lend' | 'giveBack' | 'reveal';

export const actingHandlers: HandlersFor<Pick<typeof errands, `errands.${Acts}`>> = {
  'errands.add': (powers, draft) => enterErrand(powers, draft),

  'errands.amend': async ({ db, note }, { id, title, words, agent, dueOn }) => {
    const errand = await openErrand(db, id);
    checkDue(dueOn, errand.takenOn);
    const { columns, called } = await agentColumns(db, agent);
    const wanted = { title, words, dueOn, ...columns };
    const changed = (Object.keys(wanted) as (keyof typeof wanted)[]).some((field) => wanted[field] !== errand[field]);
    if (!changed) throw new Refusal('没有改动。');
    await db.updateTable('errand').set(wanted).where('id', '=', id).execute();
    note(noted(errand, { errand: title, words, agent: called, dueOn }));
    return { id };
  },

  'errands.begin': async (powers, { id }) => {
    const errand = await openErrand(powers.db, id);
    if (errand.state === 'doing') throw new Refusal(`${errand.number}已经在办。`);
    await begun(powers, errand);
    powers.note(noted(errand, { begun: true }));
    return { id };
  },

  'errands.addMaterial': async (powers, { id, words }) => {
    const errand = await openErrand(powers.db, id);
    await addMaterials(powers, id, [words]);
    powers.note(noted(errand, { material: words }));
    return { id };
  },

  'errands.ready': async (powers, { id, ready }) => {
    const { db, note } = powers;
    const material = await materialOf(powers, id);
    const errand = await openErrand(db, material.errandId);
    if ((material.ready === 1) === ready) throw new Refusal(ready ? '已经齐了。' : '本来就还缺。');
    await db
      .updateTable('errandMaterial')
      .set({ ready: ready ? 1 : 0 })
      .where('id', '=', id)
      .execute();
    note(noted(errand, { material: material.words, ready }));
    return { id };
  },

  'errands.lend': async (powers, { id, name, count }) => {
    const { db, now, session, note } = powers;
    const errand = await openErrand(db, id);
    const row = { errandId: id, name, count, lentAt: now, staffId: session.staffId };
    const lent = await db.insertInto('errandDocument').values(row).returning('id').executeTakeFirstOrThrow();
    await begun(powers, errand);
    note(noted(errand, { lent: name, copies: count }));
    return lent;
  },

  'errands.giveBack': async ({ db, now, session, note }, { id, count, toWhom }) => {
    const paper = await documentOf(db, id);
    const errand = await errandOf(db, paper.errandId);
    if (paper.out === 0) throw new Refusal(`${paper.name}已经还清了。`);
    if (count > paper.out) throw new Refusal({ count: `只有${paper.out}份在我们这里。` });
    const row = { documentId: id, count, toWhom, at: now, staffId: session.staffId };
    const back = await db.insertInto('errandReturn').values(row).returning('id').executeTakeFirstOrThrow();
    note(noted(errand, { returned: paper.name, copies: count, toWhom }));
    return back;
  },

  'errands.reveal': async ({ db, note }, { id, reason }) => {
    const errand = await errandOf(db, id);
    if (errand.reached === null) throw new Refusal('没有留电话。');
    note(noted(errand, { revealed: 'phone', reason }));
    return { value: errand.reached };
  },
};
