// What stands on each list: a row for each thing, its words by column, and whom it names.
import { HEAD } from '../../../shared/codes/relation';
import { chatAppWords } from '../../../shared/features/chats';
import type { ListName } from '../../../shared/features/lists';
import { meetingKindWords } from '../../../shared/features/meeting-kinds';
import { dayInChina, dayWords, maskPhone } from '../../../shared/text';
import { phoneWords } from '../../documents/phone-words';
import type { Reader } from '../../powers';
import { listGroups } from '../chats/queries';
import { unitsWithChiefs } from '../chiefs/queries';
import { homesWords, openMatters, standing } from '../matters/queries';
import { namedVolunteers } from '../volunteers/queries';

export type ListRow = {
  cells: Record<string, string>;
  /** Names in `cells`, by column, so that they can be masked. */
  personId?: number | null;
  volunteerId?: number;
};

type Source = (db: Reader, month: string) => Promise<ListRow[]>;

const masked = (phone: string | null) => (phone === null ? '' : maskPhone(phone));
const within = (month: string) => [`${month}-01`, `${month}-31`] as const;

/** Households as they are now, with who heads them, in house order. */
const homes = (db: Reader) =>
  db
    .selectFrom('household')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin('residence', (join) =>
      join
        .onRef('residence.householdId', '=', 'household.id')
        .on('residence.relation', '=', HEAD)
        .on('residence.endedOn', 'is', null),
    )
    .leftJoin('person', 'person.id', 'residence.personId')
    .select([
      'household.id',
      'household.openedOn',
      'household.verifiedOn',
      'person.id as personId',
      'person.name',
      'person.phone',
    ])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .select((eb) =>
      eb
        .selectFrom('residence as living')
        .select(({ fn }) => fn.countAll<number>().as('people'))
        .whereRef('living.householdId', '=', 'household.id')
        .where('living.endedOn', 'is', null)
        .as('people'),
    )
    .where('household.endedOn', 'is', null)
    .orderBy('building.position')
    .orderBy('building.id')
    .orderBy('unit.position')
    .orderBy('unit.id')
    .orderBy('room.sequence')
    .orderBy('household.id');

async function households(db: Reader): Promise<ListRow[]> {
  return (await homes(db).execute()).map(({ building, unit, room, name, phone, people, openedOn, verifiedOn, personId }) => ({
    personId,
    cells: {
      ...{ place: `${building}${unit}${room}`, head: name ?? '', people: String(people ?? 0), phone: masked(phone) },
      ...{ openedOn: openedOn ? dayWords(openedOn) : '', verifiedOn: verifiedOn ? dayWords(verifiedOn) : '' },
    },
  }));
}

async function chiefs(db: Reader): Promise<ListRow[]> {
  return (await unitsWithChiefs(db)).map(({ building, unit, chief, households: count, residents }) => ({
    cells: {
      ...{ building, unit, chief: chief?.name ?? '', households: String(count), residents: String(residents) },
      // Posted in the stairwell with the chief's consent: in full.
      ...{ phone: chief?.phone ? phoneWords(chief.phone) : '', since: chief ? dayWords(chief.since) : '' },
    },
  }));
}

async function volunteers(db: Reader): Promise<ListRow[]> {
  const rows = await namedVolunteers(db)
    .select('person.phone as homePhone')
    .where('volunteer.endedOn', 'is', null)
    .orderBy('volunteer.number')
    .execute();
  const terms = await db
    .selectFrom('teamMember')
    .innerJoin('team', 'team.id', 'teamMember.teamId')
    .select(['teamMember.volunteerId', 'team.name'])
    .where('teamMember.endedOn', 'is', null)
    .execute();
  const teamsOf = (id: number) => terms.filter(({ volunteerId }) => volunteerId === id).map(({ name }) => name);
  return rows.map(({ id, number, name, phone, homePhone, joinedOn, personId }) => ({
    ...{ personId, volunteerId: id },
    cells: { number, name, phone: masked(phone ?? homePhone), teams: teamsOf(id).join('、'), joinedOn: dayWords(joinedOn) },
  }));
}

async function activities(db: Reader, month: string): Promise<ListRow[]> {
  const [from, to] = within(month);
  const rows = await db
    .selectFrom('activity')
    .leftJoin('venue', 'venue.id', 'activity.venueId')
    .select(['activity.name', 'heldOn', 'startsAt', 'endsAt', 'place', 'need', 'responsible', 'venue.name as venue'])
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .where('cancelledOn', 'is', null)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('activity.id')
    .execute();
  return rows.map(({ name, heldOn, startsAt, endsAt, place, venue, need, responsible }) => ({
    cells: {
      ...{ name, heldOn: dayWords(heldOn), time: `${startsAt}—${endsAt}`, place: place || venue || '' },
      ...{ need: need === null ? '' : String(need), responsible },
    },
  }));
}

async function meetings(db: Reader, month: string): Promise<ListRow[]> {
  const [from, to] = within(month);
  const rows = await db
    .selectFrom('meeting')
    .select(['title', 'kind', 'heldOn', 'startsAt', 'endsAt', 'place', 'chair'])
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .where('cancelledOn', 'is', null)
    .orderBy('heldOn')
    .orderBy('startsAt')
    .orderBy('id')
    .execute();
  return rows.map(({ title, kind, heldOn, startsAt, endsAt, place, chair }) => ({
    cells: { title, kind: meetingKindWords[kind], heldOn: dayWords(heldOn), time: `${startsAt}—${endsAt}`, place, chair },
  }));
}

async function hours(db: Reader, month: string): Promise<ListRow[]> {
  const rows = await db
    .selectFrom('hourEntry')
    .innerJoin('volunteer', 'volunteer.id', 'hourEntry.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .leftJoin('activity', 'activity.id', 'hourEntry.activityId')
    .select(['hourEntry.startedAt', 'hourEntry.minutes', 'hourEntry.words', 'activity.name as activity'])
    .select(['volunteer.id as volunteerId', 'volunteer.number', 'volunteer.personId'])
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('name'))
    .where('hourEntry.state', '=', 'approved')
    .orderBy('hourEntry.startedAt')
    .orderBy('hourEntry.id')
    .execute();
  return rows
    .filter(({ startedAt }) => dayInChina(startedAt).startsWith(month))
    .map(({ startedAt, minutes, words, activity, volunteerId, number, personId, name }) => ({
      ...{ personId, volunteerId },
      cells: { day: dayWords(dayInChina(startedAt)), number, name, words: activity ?? words, minutes: String(minutes ?? 0) },
    }));
}

async function guides(db: Reader): Promise<ListRow[]> {
  const rows = await db.selectFrom('guide').selectAll().where('endedOn', 'is', null).orderBy('title').execute();
  return rows.map(({ title, place, phone, checkedOn, hours: when, asked }) => ({
    cells: { title, place, phone: phone ?? '', checkedOn: dayWords(checkedOn), hours: when, asked: String(asked) },
  }));
}

async function chats(db: Reader): Promise<ListRow[]> {
  const rows = (await listGroups(db)).filter(({ endedOn }) => endedOn === null);
  return rows.map(({ name, app, owner, size, buildings }) => ({
    cells: {
      name,
      app: chatAppWords[app],
      owner,
      size: size === null ? '' : String(size),
      buildings: buildings.join('、') || '全小区',
    },
  }));
}

async function matters(db: Reader): Promise<ListRow[]> {
  return (await openMatters(db)).map((row) => ({
    cells: {
      ...{ number: row.number, title: row.title, responsible: row.responsible, standing: standing(row) },
      ...{ dueOn: row.dueOn ? dayWords(row.dueOn) : '', startedOn: dayWords(row.startedOn) },
      ...{ orders: `${row.orders}件`, homes: homesWords(row) },
    },
  }));
}

export const sources: Record<ListName, Source> = {
  ...{ households, chiefs, volunteers, activities, meetings, hours, guides, chats, matters },
};
