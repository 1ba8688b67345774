// 节日慰问: who of a group gets something, once a year and festival, and the sheet they sign for it.
import { sql } from 'kysely';
import type { Paper } from '../../../shared/features/papers';
import type { visits } from '../../../shared/features/visit-acts';
import type { GiftPerson } from '../../../shared/features/visits';
import { numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose } from '../disclosures/queries';
import { groupKinds, standsOn } from '../groups/queries';
import { freeze, nextNumber } from '../papers/queries';
import { checkDay } from '../residents/queries';
import { theStation } from '../station/queries';
import { enterVisit, giftOf } from './recording';

/** A festival is kept with a building at a time, not with a whole town. */
const MOST = 500;

async function groupNamed(db: Reader, groupId: number) {
  const group = (await groupKinds(db)).find(({ id }) => id === groupId);
  if (!group || group.endedOn !== null) throw new Refusal({ groupId: '这一类已经停用，请换一个。' });
  return group;
}

/** Everybody of a group who lives here, in house order, with what they had at this festival this year. */
async function peopleFor(
  db: Reader,
  today: string,
  { groupId, festival }: { groupId: number; festival: string },
): Promise<GiftPerson[]> {
  const { name: tag } = await groupNamed(db, groupId);
  const rows = await db
    .selectFrom('personTag')
    .innerJoin('person', 'person.id', 'personTag.personId')
    .innerJoin('residence', (on) => on.onRef('residence.personId', '=', 'person.id').on('residence.endedOn', 'is', null))
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin('visit', (on) =>
      on
        .onRef('visit.personId', '=', 'person.id')
        .on('visit.purpose', '=', 'festival')
        .on('visit.festival', '=', festival)
        .on('visit.result', '=', 'met')
        .on('visit.endedOn', 'is', null)
        .on(sql<boolean>`substr("visit"."visitedOn", 1, 4) = ${today.slice(0, 4)}`),
    )
    .select(['person.id as personId', 'person.name', 'building.name as building', 'unit.name as unit', 'room.number as room'])
    .select(['visit.visitedOn as on', 'visit.gift'])
    .where('personTag.tag', '=', tag)
    .where(standsOn(today))
    .groupBy('person.id')
    .orderBy('room.sequence')
    .orderBy('person.id')
    .limit(MOST + 1)
    .execute();
  return rows.map(({ on, gift, ...row }) => ({ ...row, had: on === null ? null : { on, gift: gift ?? '' } }));
}

const columns = [
  { label: '住处', width: 44 },
  { label: '姓名', width: 22 },
  { label: '慰问品', width: 38 },
  { label: '数量', width: 14 },
  { label: '签收', width: 34 },
  { label: '日期' },
];

/** Millimetres: room to sign in. */
const ROW = 12;

async function issueGifts(
  powers: CommandPowers,
  {
    groupId,
    festival,
    gift,
    quantity,
    except,
  }: { groupId: number; festival: string; gift: string; quantity: number; except: number[] },
): Promise<Paper> {
  const { db, today } = powers;
  const group = await groupNamed(db, groupId);
  if (group.neverPrinted) throw new Refusal(`“${group.name}”的名单不上纸，请在这里逐个登记。`);
  const people = (await peopleFor(db, today, { groupId, festival })).filter(
    ({ had, personId }) => had === null && !except.includes(personId),
  );
  if (people.length === 0) throw new Refusal(`“${group.name}”里没有还没慰问的人。`);
  if (people.length > MOST) throw new Refusal(`一次最多印${numberWords(MOST)}人，请换一个小一点的群体。`);
  const station = await theStation(db);
  const number = await nextNumber(db, 'giftSignatures', today);
  const title = `${today.slice(0, 4)}年${festival}慰问签领表`;
  const paper = officePaper({
    ...{ title, number, from: station.name },
    facts: [`慰问品：${gift}，每人${quantity}份，共${people.length}人。`, '本人签收；代领的写清是谁、和本人什么关系。'],
    sections: [
      {
        heading: '签领名单',
        table: {
          columns,
          rows: people.map(({ building, unit, room, name }) => [
            `${building}${unit}${room}`,
            name,
            gift,
            String(quantity),
            '',
            '',
          ]),
          least: ROW,
        },
      },
    ],
    signs: [['经办人（签字）：', '日期：']],
  });
  const issued = { number, kind: 'giftSignatures' as const, title: `${title}（${people.length}人）`, sheets: paper.sheets };
  const frozen = await freeze(powers, {
    ...issued,
    html: renderDocument(paper.document),
    people: people.map(({ personId }) => personId),
  });
  await disclose(
    powers,
    { to: 'station', purpose: `${festival}慰问签收` },
    { what: title, people: people.length, paperId: frozen.id },
  );
  return frozen;
}

type Giving = 'visits.giftPeople' | 'visits.giveGifts' | 'visits.issueGifts';

export const giftHandlers: HandlersFor<Pick<typeof visits, Giving>> = {
  'visits.giftPeople': ({ db, today }, asked) => peopleFor(db, today, asked),

  'visits.giveGifts': async (powers, { personIds, on, festival, gift, quantity }) => {
    checkDay(on, { today: powers.today, notBefore: null });
    let given = 0;
    for (const personId of new Set(personIds)) {
      if (await giftOf(powers.db, personId, festival, on)) continue;
      await enterVisit(powers, { personId, on, purpose: 'festival', result: 'met', festival, gift, quantity });
      given += 1;
    }
    const left = new Set(personIds).size - given;
    if (given === 0) throw new Refusal(`选中的人${on.slice(0, 4)}年${festival}都已经慰问过了，一年一次。`);
    return { given, left };
  },

  'visits.issueGifts': (powers, wanted) => issueGifts(powers, wanted),
};
