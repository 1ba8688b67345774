import { type catalogue, ITEM_PAGE, type ItemDraft, itemBecomesWords } from '../../../shared/features/catalogue';
import { dayWords } from '../../../shared/text';
import { countedOnce } from '../../kept';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { standingGuide } from '../guides/queries';
import { standingCategory, standingHandler, stationDays } from '../orders/queries';
import { enterItem, enterTemplate, refuseTaken, refuseTemplate } from './entering';
import { itemOf, itemsOf, standingItem, templatesOf } from './rows';
import { enterSamples } from './samples';

/** Refuses what a draft points at that is not there, and more days than the station allows. */
async function checkDraft(db: Reader, today: string, { limitDays, handlerId, categoryId, guideId }: ItemDraft): Promise<void> {
  const most = await stationDays(db);
  if (limitDays !== null && limitDays > most) throw new Refusal({ limitDays: `不能比全站的${most}天长。` });
  if (handlerId !== null) await standingHandler(db, handlerId);
  await standingCategory(db, categoryId);
  if (guideId !== null) await standingGuide(db, guideId, today);
}

/** Refuses one that ended. */
async function openItem(db: Reader, id: number) {
  const item = await itemOf(db, id);
  if (item.endedOn !== null) throw new Refusal(`“${item.name}”已于${dayWords(item.endedOn)}停用。还要用，先点“恢复”。`);
  return item;
}

async function openTemplate(db: Reader, id: number) {
  const found = (await templatesOf(db)).find((one) => one.id === id);
  if (!found) throw new Refusal('这句答复已经停用，请重新打开“服务目录”。');
  return found;
}

const noted = (id: number, after: object) => ({ subject: 'catalogueItem', subjectId: id, before: null, after });
const toldOf = ({ name, words, becomes, limitDays }: ItemDraft) => ({
  ...{ service: name, serviceWords: words, becomes: itemBecomesWords[becomes], limitDays },
});

type Lists = 'catalogue.list' | 'catalogue.item' | 'catalogue.byNumber';
type Templates = 'catalogue.templates' | 'catalogue.addTemplate' | 'catalogue.amendTemplate' | 'catalogue.endTemplate';

const listing: HandlersFor<Pick<typeof catalogue, Lists>> = {
  'catalogue.list': async (powers, wanted) => {
    const { db } = powers;
    const found = await itemsOf(db, wanted, ITEM_PAGE + 1);
    const rows = found.slice(0, ITEM_PAGE);
    const counted = db
      .selectFrom('catalogueItem')
      .where('endedOn', 'is', null)
      .select(({ fn }) => fn.countAll<number>().as('total'));
    const { total } = await countedOnce(powers, counted);
    return { rows, next: found.length > ITEM_PAGE ? (rows.at(-1)?.number ?? null) : null, total };
  },
  'catalogue.item': ({ db }, { id }) => itemOf(db, id),
  'catalogue.byNumber': ({ db }, { number }) => standingItem(db, number),
};

const acting: HandlersFor<Omit<typeof catalogue, Lists | Templates>> = {
  'catalogue.add': async (powers, draft) => {
    await checkDraft(powers.db, powers.today, draft);
    return enterItem(powers, draft);
  },

  'catalogue.amend': async ({ db, today, note }, { id, ...draft }) => {
    const was = await openItem(db, id);
    await checkDraft(db, today, draft);
    await refuseTaken(db, draft.name, id);
    const fields = Object.keys(draft) as (keyof ItemDraft)[];
    if (fields.every((field) => was[field] === draft[field])) throw new Refusal('没有改动。');
    await db.updateTable('catalogueItem').set(draft).where('id', '=', id).execute();
    note({ ...noted(id, { serviceNo: was.number, ...toldOf(draft) }), before: { serviceNo: was.number, ...toldOf(was) } });
    return { id };
  },

  'catalogue.end': async ({ db, today, note }, { id, reason }) => {
    const { name, number } = await openItem(db, id);
    await db.updateTable('catalogueItem').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note(noted(id, { serviceNo: number, service: name, endedOn: today, endReason: reason }));
    return { id };
  },

  'catalogue.resume': async ({ db, note }, { id }) => {
    const { name, number, endedOn } = await itemOf(db, id);
    if (endedOn === null) throw new Refusal(`“${name}”正在用。`);
    await refuseTaken(db, name, id);
    await db.updateTable('catalogueItem').set({ endedOn: null, endReason: null }).where('id', '=', id).execute();
    note(noted(id, { serviceNo: number, service: name }));
    return { id };
  },

  'catalogue.begin': async (powers) => {
    const came = await enterSamples(powers);
    if (came.items + came.templates === 0) throw new Refusal('样本都在目录里了。');
    return came;
  },

  // Drawing papers takes React; it is loaded with the first sheet, not with the desk.
  'catalogue.issueSheet': async (powers, { format }) => (await import('./sheet')).issueOrderSheet(powers, format),
};

const told = (id: number, after: object) => ({ subject: 'replyTemplate', subjectId: id, before: null, after });
const ended = ({ today }: CommandPowers, endReason: string) => ({ endedOn: today, endReason });

const templates: HandlersFor<Pick<typeof catalogue, Templates>> = {
  'catalogue.templates': ({ db }) => templatesOf(db),
  'catalogue.addTemplate': async (powers, draft) => ({ id: await enterTemplate(powers, draft) }),

  'catalogue.amendTemplate': async ({ db, note }, { id, ...draft }) => {
    await openTemplate(db, id);
    await refuseTemplate(db, draft.name, id);
    await db.updateTable('replyTemplate').set(draft).where('id', '=', id).execute();
    note(told(id, { template: draft.name }));
    return { id };
  },

  'catalogue.endTemplate': async (powers, { id, reason }) => {
    const { name } = await openTemplate(powers.db, id);
    await powers.db.updateTable('replyTemplate').set(ended(powers, reason)).where('id', '=', id).execute();
    powers.note(told(id, { template: name, ...ended(powers, reason) }));
    return { id };
  },
};

export const catalogueHandlers: HandlersFor<typeof catalogue> = { ...listing, ...acting, ...templates };
