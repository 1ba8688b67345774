import type { residents } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson, findPresent } from './people';
import { checkDay, sinceBirth } from './rules';

const standingTag = (db: Reader, personId: number, tag: string) =>
  db
    .selectFrom('personTag')
    .select(['id', 'startedOn'])
    .where('tag', '=', tag)
    .where('personId', '=', personId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();

type Tagging = 'residents.tag' | 'residents.untag';

export const taggingHandlers: HandlersFor<Pick<typeof residents, Tagging>> = {
  'residents.tag': async ({ db, today, note }, { id, tag, on }) => {
    const { person } = await findPresent(db, id);
    const there = await standingTag(db, id, tag);
    if (there) throw new Refusal(`${person.name}已经登记为${tag}（${dayWords(there.startedOn)}起）。`);
    checkDay(on, { today, notBefore: sinceBirth(person.birthOn) });
    await db.insertInto('personTag').values({ personId: id, tag, startedOn: on, endedOn: null, endReason: null }).execute();
    note({ subject: 'person', subjectId: id, before: null, after: { tag, startedOn: on } });
    return { id };
  },

  'residents.untag': async ({ db, today, note }, { id, tag, on, reason }) => {
    const person = await findPerson(db, id);
    const there = await standingTag(db, id, tag);
    if (!there) throw new Refusal(`${person.name}现在没有登记为${tag}。`);
    const notBefore = { day: there.startedOn, words: `${tag}从${dayWords(there.startedOn)}开始登记` };
    checkDay(on, { today, notBefore });
    await db.updateTable('personTag').set({ endedOn: on, endReason: reason }).where('id', '=', there.id).execute();
    note({
      subject: 'person',
      subjectId: id,
      before: { tag, startedOn: there.startedOn },
      after: { tag, endedOn: on, endReason: reason },
    });
    return { id };
  },
};
