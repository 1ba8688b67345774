// What people need: listed, counted by theme, and handed on to what can settle it, with a link on both sides.

import type { visits } from '../../../shared/features/visit-acts';
import { type NeedBecame, type NeedTheme, needBecameWords, needThemeWords } from '../../../shared/features/visit-words';
import type { NeedTally } from '../../../shared/features/visits';
import { dayWords } from '../../../shared/text';
import { among } from '../../database/among';
import { countedOnce } from '../../kept';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { claimActs } from '../entitlements/queries';
import { addTopic } from '../meetings/queries';
import { enterOrder } from '../orders/queries';
import { enterWish } from '../wishes/queries';
import { needOf } from './rows';

const needs = (db: Reader) =>
  db
    .selectFrom('visitNeed')
    .innerJoin('visit', 'visit.id', 'visitNeed.visitId')
    .innerJoin('household', 'household.id', 'visit.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin('person', 'person.id', 'visit.personId')
    .where('visit.endedOn', 'is', null);

const open = (db: Reader) => needs(db).where('visitNeed.becameKind', 'is', null).where('visitNeed.endedOn', 'is', null);

const columns = [
  ...(['visitNeed.id', 'visitNeed.visitId', 'visitNeed.theme', 'visitNeed.words', 'visitNeed.becameKind'] as const),
  ...(['visitNeed.becameId', 'visitNeed.becameOn', 'visitNeed.endedOn', 'visitNeed.endReason'] as const),
  ...([
    'visit.visitedOn as on',
    'visit.personId',
    'visit.householdId',
    'room.id as roomId',
    'person.name',
    'visit.words as said',
  ] as const),
  ...(['building.name as building', 'unit.name as unit', 'room.number as room'] as const),
] as const;

/** One nothing has come of yet. Refuses another. */
async function openNeed(db: Reader, id: number) {
  const found = await needs(db).select(columns).where('visitNeed.id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这项需要，请重新打开“走访”。');
  const { becameKind, becameOn, endedOn } = found;
  if (becameKind !== null) throw new Refusal(`这项需要已经转成${needBecameWords[becameKind]}（${dayWords(becameOn ?? '')}）。`);
  if (endedOn !== null) throw new Refusal(`这项需要已于${dayWords(endedOn)}办好或取消。`);
  return found;
}

type Open = Awaited<ReturnType<typeof openNeed>>;

const aboutOf = ({ personId, householdId }: Pick<Open, 'personId' | 'householdId'>) =>
  personId === null ? { subject: 'household', subjectId: householdId } : { subject: 'person', subjectId: personId };

async function handOn({ db, today, note }: CommandPowers, need: Open, kind: NeedBecame, became: { id: number; told: string }) {
  const { id, theme } = need;
  await db
    .updateTable('visitNeed')
    .set({ becameKind: kind, becameId: became.id, becameOn: today })
    .where('id', '=', id)
    .execute();
  note({ ...aboutOf(need), before: null, after: { need: needThemeWords[theme], became: became.told } });
}

/** Open needs by theme, what most households say first. */
export async function themesOf(db: Reader): Promise<NeedTally[]> {
  const rows = await open(db)
    .groupBy(['visitNeed.theme', 'building.id'])
    .select(['visitNeed.theme', 'building.name'])
    .select(({ fn }) => [fn.countAll<number>().as('needs'), fn.count<number>('visit.householdId').distinct().as('households')])
    .orderBy('building.position')
    .execute();
  const tallies = new Map<string, NeedTally>();
  for (const { theme, name, needs: many, households } of rows) {
    const tally = tallies.get(theme) ?? { theme, needs: 0, households: 0, buildings: [] };
    tally.needs += many;
    // A household lives in one building: what is counted there adds up.
    tally.households += households;
    tally.buildings.push({ name, households });
    tallies.set(theme, tally);
  }
  return [...tallies.values()].sort((one, other) => other.households - one.households || other.needs - one.needs);
}

const evidence = ({ theme, needs: many, households, buildings }: NeedTally) =>
  `走访中有${households}户提到“${needThemeWords[theme]}”，共${many}次：${buildings.map(({ name, households: each }) => `${name}${each}户`).join('、')}。`;

const openOf = (db: Reader, theme: NeedTheme) => open(db).select(columns).where('visitNeed.theme', '=', theme).execute();

/** Of one need alone. */
const tallyOf = (need: Open | undefined): NeedTally | undefined =>
  need && { theme: need.theme, needs: 1, households: 1, buildings: [{ name: need.building, households: 1 }] };

type Handing =
  | 'visits.needs'
  | 'visits.behindCalls'
  | 'visits.themes'
  | 'visits.toOrder'
  | 'visits.toWish'
  | 'visits.toClaim'
  | 'visits.toTopic'
  | 'visits.endNeed';

export const needHandlers: HandlersFor<Pick<typeof visits, Handing>> = {
  'visits.needs': async (powers, { open: onlyOpen, theme, topicId, after, size }) => {
    const { db } = powers;
    const found = await (onlyOpen ? open(db) : needs(db))
      .select(columns)
      .$if(theme !== null, (rows) => rows.where('visitNeed.theme', '=', theme ?? 'other'))
      .$if(topicId !== null, (rows) => rows.where('becameKind', '=', 'topic').where('becameId', '=', topicId))
      .$if(after !== null, (rows) => rows.where('visitNeed.id', '<', after ?? 0))
      .orderBy('visitNeed.id', 'desc')
      .limit(size + 1)
      .execute();
    const { many } = await countedOnce(
      powers,
      open(db).select(({ fn }) => fn.countAll<number>().as('many')),
    );
    const rows = found.slice(0, size).map(({ visitId, said, on, personId, name, building, unit, room, ...need }) => {
      return { ...needOf(need), visitId, said, on, personId, name: name ?? '', building, unit, room };
    });
    return { rows, open: many, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
  },

  'visits.themes': ({ db }) => themesOf(db),

  'visits.behindCalls': async ({ db }, { callIds }) => {
    const rows = await db
      .selectFrom('visitNeed')
      .select(['becameId as callId', 'visitId'])
      .where('becameKind', '=', 'claim')
      .where('becameId', 'in', among(callIds))
      .execute();
    return rows.flatMap(({ callId, visitId }) => (callId === null ? [] : [{ callId, visitId }]));
  },

  'visits.toOrder': async (powers, { needId, words }) => {
    const need = await openNeed(powers.db, needId);
    const { personId, roomId, visitId } = need;
    const { id, number } = await enterOrder(powers, {
      ...{ source: 'visit', words, where: { roomId }, origin: { kind: 'visit', id: visitId } },
      reporter: personId === null ? { anonymous: true } : { personId },
    });
    await handOn(powers, need, 'order', { id, told: number });
    return { id };
  },

  'visits.toWish': async (powers, { needId, kind, words }) => {
    const need = await openNeed(powers.db, needId);
    const { personId, visitId } = need;
    if (personId === null) throw new Refusal('这次走访没有记名，不知道是谁的心愿。请到“心愿”里登记。');
    const { id, number } = await enterWish(powers, { kind, words, who: { personId }, origin: { kind: 'visit', id: visitId } });
    await handOn(powers, need, 'wish', { id, told: number });
    return { id };
  },

  'visits.toClaim': async (powers, { needId, entitlementId, outcome, words }) => {
    const need = await openNeed(powers.db, needId);
    const { personId } = need;
    if (personId === null) throw new Refusal('这次走访没有记名，不知道是谁要领。请先到“应享未享”按人登记。');
    const { id } = await claimActs['entitlements.record'](powers, {
      id: entitlementId,
      personId,
      on: powers.today,
      outcome,
      words,
    });
    await handOn(powers, need, 'claim', { id, told: '应享未享' });
    return { id };
  },

  'visits.toTopic': async (powers, { theme, title, needId }) => {
    const { db, today } = powers;
    const all = needId === null ? await openOf(db, theme) : [await openNeed(db, needId)];
    const tally = needId === null ? (await themesOf(db)).find((one) => one.theme === theme) : tallyOf(all[0]);
    if (!tally) throw new Refusal(`没有还没办的“${needThemeWords[theme]}”，不用提交议事。`);
    const { id } = await addTopic(powers, {
      ...{ title, words: evidence(tally).slice(0, 500), source: 'visit', sourceId: all[0]?.visitId ?? null, personId: null },
      ...{ proposer: '', receivedOn: today, households: tally.households },
      buildings: tally.buildings
        .map(({ name }) => name)
        .join('、')
        .slice(0, 60),
    });
    for (const need of all) await handOn(powers, need, 'topic', { id, told: `议题“${title}”` });
    return { id };
  },

  'visits.endNeed': async (powers, { needId, reason }) => {
    const need = await openNeed(powers.db, needId);
    const { db, today, note } = powers;
    await db.updateTable('visitNeed').set({ endedOn: today, endReason: reason }).where('id', '=', needId).execute();
    note({ ...aboutOf(need), before: null, after: { need: needThemeWords[need.theme], endedOn: today, endReason: reason } });
    return { id: needId };
  },
};
