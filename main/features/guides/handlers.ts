import { sql } from 'kysely';
import { type GuideDraft, type GuideView, guideLabels, type guides } from '../../../shared/features/guides';
import { dayWords } from '../../../shared/text';
import { untilWritten } from '../../kept';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { countGuides, enterGuide } from './queries';
import { asGuide, findGuide, guidesWith, staleBefore } from './rows';

type Wanted = { view: GuideView; text: string };

const holding = (text: string) =>
  sql<boolean>`(instr("guide"."title", ${text}) > 0 or instr("guide"."who", ${text}) > 0 or instr("guide"."documents", ${text}) > 0
    or instr("guide"."place", ${text}) > 0 or instr("guide"."notice", ${text}) > 0)`;

const matching = (db: Reader, today: string, { view, text }: Wanted) =>
  guidesWith(db, today)
    .where('guide.endedOn', view === 'ended' ? 'is not' : 'is', null)
    .$if(view === 'stale', (all) => all.where('guide.checkedOn', '<', staleBefore(today)))
    .$if(text !== '', (all) => all.where(holding(text)));

/** Refuses a title another card in use has, and a check that has not happened yet. */
async function checkDraft({ db, today }: CommandPowers, { title, checkedOn }: GuideDraft, except: number | null): Promise<void> {
  if (checkedOn > today) throw new Refusal({ checkedOn: '核对日期不能在今天以后。' });
  const taken = await db.selectFrom('guide').select('id').where('title', '=', title).where('endedOn', 'is', null).execute();
  if (taken.some(({ id }) => id !== except)) throw new Refusal({ title: `已经有“${title}”，直接改它就行。` });
}

/** Refuses one that ended. */
async function openGuide({ db, today }: CommandPowers, id: number) {
  const guide = await findGuide(db, id, today);
  if (guide.endedOn !== null) throw new Refusal(`“${guide.title}”已于${dayWords(guide.endedOn)}停用。还要用，先点“恢复”。`);
  return guide;
}

const fields = Object.keys(guideLabels) as (keyof GuideDraft)[];
const changed = (was: GuideDraft, now: GuideDraft) => fields.filter((field) => was[field] !== now[field]);

type Acting = Exclude<keyof typeof guides, 'guides.list' | 'guides.card' | 'guides.issue'>;

const acting: HandlersFor<Pick<typeof guides, Acting>> = {
  'guides.add': async (powers, draft) => {
    await checkDraft(powers, draft, null);
    return { id: await enterGuide(powers, draft) };
  },

  'guides.amend': async (powers, { id, ...draft }) => {
    const { db, note } = powers;
    const was = await openGuide(powers, id);
    await checkDraft(powers, draft, id);
    const fresh = changed(was, draft);
    if (fresh.length === 0) throw new Refusal('没有改动。内容还对，请点“核对过了”。');
    const version = fresh.some((field) => field !== 'checkedOn') ? was.version + 1 : was.version;
    await db
      .updateTable('guide')
      .set({ ...draft, version })
      .where('id', '=', id)
      .execute();
    const told = fresh.map((field) => guideLabels[field]);
    const before = { title: was.title, version: was.version, checkedOn: was.checkedOn };
    note({
      subject: 'guide',
      subjectId: id,
      before,
      after: { title: draft.title, version, checkedOn: draft.checkedOn, changed: told },
    });
    return { id };
  },

  'guides.check': async (powers, { id }) => {
    const { db, today, note } = powers;
    const { title, checkedOn } = await openGuide(powers, id);
    await db.updateTable('guide').set({ checkedOn: today }).where('id', '=', id).execute();
    note({ subject: 'guide', subjectId: id, before: { title, checkedOn }, after: { title, checkedOn: today } });
    return { id };
  },

  'guides.end': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const { title } = await openGuide(powers, id);
    await db.updateTable('guide').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'guide', subjectId: id, before: { title }, after: { title, endedOn: today, endReason: reason } });
    return { id };
  },

  'guides.resume': async (powers, { id }) => {
    const { db, today, note } = powers;
    const guide = await findGuide(db, id, today);
    if (guide.endedOn === null) throw new Refusal(`“${guide.title}”正在用。`);
    await checkDraft(powers, guide, id);
    await db.updateTable('guide').set({ endedOn: null, endReason: null }).where('id', '=', id).execute();
    note({ subject: 'guide', subjectId: id, before: { endedOn: guide.endedOn }, after: { title: guide.title, endedOn: null } });
    return { id };
  },

  'guides.asked': async (powers, { id, mistaken }) => {
    const { db, now, today, session, note } = powers;
    const { title, asked } = await openGuide(powers, id);
    const times = mistaken ? (-1 as const) : (1 as const);
    if (asked + times < 0) throw new Refusal(`“${title}”还没有人问过，不用减。`);
    await db
      .insertInto('guideAsking')
      .values({ guideId: id, askedOn: today, times, staffId: session.staffId, at: now })
      .execute();
    await db
      .updateTable('guide')
      .set({ asked: asked + times })
      .where('id', '=', id)
      .execute();
    note({ subject: 'guide', subjectId: id, before: { title, asked }, after: { title, asked: asked + times } });
    return { id };
  },
};

export const guideHandlers: HandlersFor<typeof guides> = {
  'guides.list': async (powers, { after, size, ...wanted }) => {
    const { db, today } = powers;
    const found = await matching(db, today, wanted)
      .$if(after !== null, (all) => all.where(sql<boolean>`("guide"."asked", "guide"."id") < (${after?.asked}, ${after?.id})`))
      .orderBy('guide.asked', 'desc')
      .orderBy('guide.id', 'desc')
      .limit(size + 1)
      .execute();
    const rows = found.slice(0, size).map((row) => asGuide(row, today));
    const last = rows.at(-1);
    const next = found.length > size && last ? { asked: last.asked, id: last.id } : null;
    const counts = await untilWritten(powers, 'guides counted', () => countGuides(db, today));
    return { rows, ...counts, next };
  },

  'guides.card': ({ db, today }, { id }) => findGuide(db, id, today),

  ...acting,

  // Drawing papers takes React; it is loaded with the first card, not with the desk.
  'guides.issue': async (powers, { id, format }) => (await import('./card')).issueGuide(powers, id, format),
};
