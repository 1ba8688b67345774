import type { WallTextDraft, wall } from '../../../shared/features/wall';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { enterContact, enterEvidence, enterFive, enterWallText } from './entering';
import { contactsOf, fiveOf, textsOf } from './rows';

type Ends = 'wallText' | 'wallContact' | 'fiveEvidence';
const endedWords: Record<Ends, string> = { wallText: '这项制度', wallContact: '这个电话', fiveEvidence: '这条依据' };

/** Ends today what is in use. Refuses what ended. */
async function end({ db, today, note }: CommandPowers, table: Ends, id: number, reason: string): Promise<{ id: number }> {
  const row = await db.selectFrom(table).select('endedOn').where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal(`没有找到${endedWords[table]}，请重新打开“上墙”。`);
  if (row.endedOn !== null) throw new Refusal(`${endedWords[table]}已于${dayWords(row.endedOn)}撤下。`);
  await db.updateTable(table).set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
  note({ subject: table, subjectId: id, before: null, after: { endedOn: today, endReason: reason } });
  return { id };
}

async function refuseTaken(db: Reader, { title }: WallTextDraft, except: number | null): Promise<void> {
  const same = await db.selectFrom('wallText').select('id').where('title', '=', title).where('endedOn', 'is', null).execute();
  if (same.some(({ id }) => id !== except)) throw new Refusal({ title: `已经有“${title}”，直接改它就行。` });
}

type Texts = 'wall.addText' | 'wall.amendText' | 'wall.endText' | 'wall.versions';

const textHandlers: HandlersFor<Pick<typeof wall, Texts>> = {
  'wall.versions': ({ db }, { id }) =>
    db
      .selectFrom('wallTextVersion')
      .innerJoin('staff', 'staff.id', 'wallTextVersion.staffId')
      .select(['wallTextVersion.id', 'version', 'title', 'body', 'effectiveOn', 'at', 'staff.name as by'])
      .where('textId', '=', id)
      .orderBy('version', 'desc')
      .execute(),

  'wall.addText': async (powers, draft) => {
    await refuseTaken(powers.db, draft, null);
    return { id: await enterWallText(powers, draft) };
  },

  'wall.amendText': async ({ db, now, session, note }, { id, ...draft }) => {
    const was = (await textsOf(db)).find((text) => text.id === id);
    if (!was || was.endedOn !== null) throw new Refusal('这项制度已经撤下，请新写一项。');
    await refuseTaken(db, draft, id);
    if (was.title === draft.title && was.body === draft.body && was.effectiveOn === draft.effectiveOn)
      throw new Refusal('没有改动。');
    const version = was.version + 1;
    await db
      .updateTable('wallText')
      .set({ ...draft, version })
      .where('id', '=', id)
      .execute();
    await db
      .insertInto('wallTextVersion')
      .values({ ...draft, textId: id, version, staffId: session.staffId, at: now })
      .execute();
    const before = { title: was.title, version: was.version };
    note({ subject: 'wallText', subjectId: id, before, after: { title: draft.title, version, effectiveOn: draft.effectiveOn } });
    return { id };
  },

  'wall.endText': (powers, { id, reason }) => end(powers, 'wallText', id, reason),
};

type Contacts = 'wall.addContact' | 'wall.amendContact' | 'wall.endContact';

const contactHandlers: HandlersFor<Pick<typeof wall, Contacts>> = {
  'wall.addContact': async (powers, draft) => ({ id: await enterContact(powers, draft) }),

  'wall.amendContact': async ({ db, note }, { id, ...draft }) => {
    const was = (await contactsOf(db)).find((contact) => contact.id === id);
    if (!was) throw new Refusal('这个电话已经撤下，请新加一个。');
    await db.updateTable('wallContact').set(draft).where('id', '=', id).execute();
    const { id: _, ...before } = was;
    note({ subject: 'wallContact', subjectId: id, before, after: draft });
    return { id };
  },

  'wall.endContact': (powers, { id, reason }) => end(powers, 'wallContact', id, reason),
};

type Five = 'wall.setFive' | 'wall.addEvidence' | 'wall.endEvidence';

const fiveHandlers: HandlersFor<Pick<typeof wall, Five>> = {
  'wall.setFive': async (powers, draft) => {
    if (draft.state !== 'have' && draft.gap === '') throw new Refusal({ gap: '请写还差什么。' });
    await enterFive(powers, draft);
    return { code: draft.code };
  },

  'wall.addEvidence': async (powers, draft) => {
    if (draft.heldOn > powers.today) throw new Refusal({ heldOn: '日期不能在今天以后。' });
    if (draft.validTo !== null && draft.validTo < draft.heldOn) throw new Refusal({ validTo: '到期不能在开始以前。' });
    return { id: await enterEvidence(powers, draft) };
  },

  'wall.endEvidence': (powers, { id, reason }) => end(powers, 'fiveEvidence', id, reason),
};

export const wallHandlers: HandlersFor<typeof wall> = {
  'wall.overview': async ({ db, today }) => ({
    texts: await textsOf(db),
    contacts: await contactsOf(db),
    five: await fiveOf(db, today),
  }),
  ...textHandlers,
  ...contactHandlers,
  ...fiveHandlers,
  // Drawing papers takes React; it is loaded with the first sheet, not with the desk.
  'wall.issue': async (powers, wanted) => (await import('./sheets')).issueWallSheet(powers, wanted),
};
