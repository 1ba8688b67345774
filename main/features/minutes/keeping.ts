// Words as they are written: kept at every pause of the pen. A window that was overtaken loses nothing; its text is put aside until
// somebody says which holds.
import type { minutes } from '../../../shared/features/minutes';
import type { Rich } from '../../../shared/rules/rich-text';
import { readRich, richWords } from '../../../shared/rules/rich-text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { draftOf, needDraft, needItem, type PartLine, partAt } from './finding';

const wordsIn = (content: string): string => richWords(readRich(content) ?? { type: 'doc' });

type Kept = { content: string; words: string; revision: number };

async function writePart({ db, now, session }: CommandPowers, part: PartLine, content: string): Promise<Kept> {
  const kept = { content, words: wordsIn(content), revision: part.revision + 1 };
  await db
    .updateTable('minutesPart')
    .set({ ...kept, savedAt: now, staffId: session.staffId })
    .where('id', '=', part.id)
    .execute();
  return kept;
}

/** One text a window: what it writes further takes the place of what it had put aside. */
async function putAside({ db, now, session }: CommandPowers, partId: number, pen: string, content: string): Promise<void> {
  const row = { content, savedAt: now, staffId: session.staffId };
  const there = await db
    .selectFrom('minutesAside')
    .select('id')
    .where('partId', '=', partId)
    .where('pen', '=', pen)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
  if (there) await db.updateTable('minutesAside').set(row).where('id', '=', there.id).execute();
  else
    await db
      .insertInto('minutesAside')
      .values({ ...row, partId, pen, endedAt: null, ending: null })
      .execute();
}

/** The one below the other. */
function joined(upper: string, lower: string): string {
  const contentOf = (json: string): Rich[] => readRich(json)?.content ?? [];
  return JSON.stringify({ type: 'doc', content: [...contentOf(upper), ...contentOf(lower)] });
}

async function openAside({ db }: CommandPowers, id: number) {
  const found = await db
    .selectFrom('minutesAside')
    .innerJoin('minutesPart', 'minutesPart.id', 'minutesAside.partId')
    .innerJoin('minutes', 'minutes.id', 'minutesPart.minutesId')
    .select(['minutesAside.content', 'minutesAside.partId', 'minutesAside.pen', 'minutes.state', 'minutes.id as minutesId'])
    .where('minutesAside.id', '=', id)
    .where('minutesAside.endedAt', 'is', null)
    .executeTakeFirst();
  if (!found) throw new Refusal('这两份已经选好了，接着写就行。');
  needDraft(found);
  const part = await db.selectFrom('minutesPart').selectAll().where('id', '=', found.partId).executeTakeFirstOrThrow();
  return { ...found, part };
}

export const keepingHandlers: HandlersFor<Pick<typeof minutes, 'minutes.keep' | 'minutes.settle'>> = {
  'minutes.keep': async (powers, { meetingId, agendaItemId, revision, pen, content }) => {
    const { db, now, session, unfinished } = powers;
    unfinished();
    const draft = await draftOf(powers, meetingId);
    if (agendaItemId !== null) await needItem(db, meetingId, agendaItemId);
    const part = await partAt(db, draft.id, agendaItemId);
    if (!part) {
      const row = { minutesId: draft.id, agendaItemId, content, words: wordsIn(content), revision: 1 };
      await db
        .insertInto('minutesPart')
        .values({ ...row, savedAt: now, staffId: session.staffId })
        .execute();
      return { outcome: 'kept', revision: 1, savedAt: now };
    }
    // The answer to an earlier try was lost on its way.
    if (part.content === content) return { outcome: 'kept', revision: part.revision, savedAt: part.savedAt };
    if (part.revision !== revision) {
      await putAside(powers, part.id, pen, content);
      return { outcome: 'overtaken' };
    }
    const kept = await writePart(powers, part, content);
    return { outcome: 'kept', revision: kept.revision, savedAt: now };
  },

  'minutes.settle': async (powers, { asideId, revision, how }) => {
    const { db, now, session, note } = powers;
    const { part, content, pen, minutesId } = await openAside(powers, asideId);
    if (part.revision !== revision) throw new Refusal('另一个窗口里刚才又写了几句，请看过再选。');
    await db.updateTable('minutesAside').set({ endedAt: now, ending: how }).where('id', '=', asideId).execute();
    if (how === 'aside') {
      // What is given up stays as well.
      const given = { partId: part.id, pen, content: part.content, savedAt: part.savedAt, staffId: part.staffId };
      await db
        .insertInto('minutesAside')
        .values({ ...given, endedAt: now, ending: how })
        .execute();
    }
    if (how !== 'kept') await writePart(powers, part, how === 'aside' ? content : joined(part.content, content));
    note({ subject: 'minutes', subjectId: minutesId, before: null, after: { settled: how, by: session.staffName } });
    return { id: asideId };
  },
};
