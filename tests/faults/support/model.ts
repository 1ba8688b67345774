// What the ledger should hold after a command, worked out a second time: plainly, over rows in memory, without SQL and
// without the desk's own code. `act` changes the rows and says done, or says refused and changes nothing.
import type { Input, OperationName } from '../../../shared/operations';
import { byIdNumber, No, need } from './identity';
import { lastStay, later, open, present, the, within } from './rows';
import type { Tables } from './tables';
import { beginTag, tagRules } from './tag-rules';

export type ModelName = Extract<
  OperationName,
  | `residents.${'register' | 'amend' | 'moveRoom' | 'moveOut' | 'moveIn' | 'recordDeath' | 'tag' | 'renewTag' | 'untag' | 'reveal'}`
  | `households.${'split' | 'verify'}`
  | `chiefs.${'appoint' | 'end'}`
  | 'estate.addRoom'
>;
export type Act<N extends ModelName = ModelName> = { [M in N]: { name: M; input: Input<M> } }[N];
type To = Input<'residents.moveRoom'>['to'];
type Rules = { [N in ModelName]: (ledger: Tables, input: Input<N>, today: string) => void };

const HEAD = '02';

const peopleOf = ({ residence }: Tables, householdId: number) =>
  residence.filter((row) => row.householdId === householdId && open(row));

/** Whether somebody may come there as this relation; changes nothing. */
function mayEnter(ledger: Tables, to: To, relation: string | null): void {
  if ('roomId' in to) {
    the(ledger.room, to.roomId);
    return;
  }
  need(open(the(ledger.household, to.householdId)));
  need(relation !== HEAD || !peopleOf(ledger, to.householdId).some((row) => row.relation === HEAD));
}

function homeAt({ household }: Tables, to: To, openedOn: string): number {
  if ('householdId' in to) return to.householdId;
  return household.push({ roomId: to.roomId, openedOn, verifiedOn: null, endedOn: null, endReason: null });
}

const begin = (ledger: Tables, row: Omit<Tables['residence'][0], 'endedOn' | 'endReason'>) =>
  ledger.residence.push({ ...row, endedOn: null, endReason: null });

function end(ledger: Tables, stay: Tables['residence'][0], endedOn: string, endReason: string): void {
  Object.assign(stay, { endedOn, endReason });
  if (peopleOf(ledger, stay.householdId).length === 0) {
    Object.assign(the(ledger.household, stay.householdId), { endedOn, endReason: '已无人在册' });
  }
}

const unknownId = ({ person }: Tables, idNumber: string | null, except: number) =>
  need(idNumber === null || person.every((row, at) => row.idNumber !== idNumber || at + 1 === except));

const rules: Rules = {
  'residents.register': (ledger, { name, idNumber, birthOn, phone, note, to, on, relation, residency, tags }, today) => {
    const said = { idNumber: (idNumber ?? null) as string | null, birthOn: (birthOn ?? null) as string | null, sex: null };
    const identity = byIdNumber(said, today);
    within(on, identity.birthOn, today);
    unknownId(ledger, identity.idNumber, 0);
    mayEnter(ledger, to, relation);
    const rest = { phone: (phone ?? null) as string | null, note: (note ?? null) as string | null, diedOn: null };
    const personId = ledger.person.push({ name, ...identity, ...rest });
    begin(ledger, { personId, householdId: homeAt(ledger, to, on), relation, residency, startedOn: on });
    for (const tag of new Set(tags)) beginTag(ledger, personId, tag, on);
  },
  'residents.amend': (ledger, { id, changes }, today) => {
    const person = the(ledger.person, id);
    const { relation, residency, ...fields } = changes;
    const after = { ...person, ...fields } as typeof person;
    if ((['idNumber', 'birthOn', 'sex'] as const).some((field) => after[field] !== person[field])) {
      Object.assign(after, byIdNumber(after, today));
      unknownId(ledger, after.idNumber, id);
    }
    const stay = relation === undefined && residency === undefined ? null : present(ledger, id).stay;
    const home = {
      relation: relation === undefined ? stay?.relation : relation,
      residency: residency === undefined ? stay?.residency : residency,
    };
    const moved = stay !== null && (home.relation !== stay.relation || home.residency !== stay.residency);
    if (stay && home.relation === HEAD && stay.relation !== HEAD) mayEnter(ledger, { householdId: stay.householdId }, HEAD);
    need(moved || JSON.stringify(after) !== JSON.stringify(person));
    Object.assign(person, after);
    if (stay) Object.assign(stay, home);
  },
  'residents.moveRoom': (ledger, { id, to, relation, on }, today) => {
    const { stay } = present(ledger, id);
    within(on, stay.startedOn, today);
    const { roomId } = the(ledger.household, stay.householdId);
    need('householdId' in to ? to.householdId !== stay.householdId : to.roomId !== roomId);
    mayEnter(ledger, to, relation);
    const householdId = homeAt(ledger, to, on);
    end(ledger, stay, on, '换住房');
    begin(ledger, { personId: id, householdId, relation, residency: stay.residency, startedOn: on });
  },
  'residents.moveOut': (ledger, { id, on, reason }, today) => {
    const { stay } = present(ledger, id);
    within(on, stay.startedOn, today);
    end(ledger, stay, on, reason);
  },
  'residents.moveIn': (ledger, { id, to, on, relation, residency }, today) => {
    need(the(ledger.person, id).diedOn === null);
    const stay = lastStay(ledger, id);
    need(!open(stay));
    within(on, stay.endedOn, today);
    mayEnter(ledger, to, relation);
    begin(ledger, { personId: id, householdId: homeAt(ledger, to, on), relation, residency, startedOn: on });
  },
  'residents.recordDeath': (ledger, { id, on }, today) => {
    const person = the(ledger.person, id);
    need(person.diedOn === null);
    within(on, person.birthOn, today);
    person.diedOn = on;
    const tags = ledger.personTag.filter((row) => row.personId === id && open(row));
    for (const tag of tags) Object.assign(tag, { endedOn: later(tag.startedOn, on), endReason: '死亡' });
    const stay = lastStay(ledger, id);
    if (open(stay)) end(ledger, stay, later(on, stay.startedOn), '死亡');
  },
  ...tagRules,
  'residents.reveal': (ledger, { id, field }) => need(the(ledger.person, id)[field as 'phone' | 'idNumber'] !== null),
  'households.split': (ledger, { id, people, roomId, on, reason }, today) => {
    const stays = peopleOf(ledger, id);
    const leaving = people.map((one) => ({ ...one, stay: stays.find(({ personId }) => personId === one.id) }));
    need(new Set(people.map((one) => one.id)).size === people.length && people.length < stays.length);
    need(people.filter(({ relation }) => relation === HEAD).length === 1);
    for (const { stay } of leaving) within(on, stay?.startedOn ?? '9', today);
    mayEnter(ledger, { roomId }, HEAD);
    const householdId = homeAt(ledger, { roomId }, on);
    for (const { stay, relation } of leaving) {
      if (!stay) continue;
      end(ledger, stay, on, reason);
      begin(ledger, { personId: stay.personId, householdId, relation, residency: stay.residency, startedOn: on });
    }
  },
  'households.verify': (ledger, { id }, today) => {
    const household = the(ledger.household, id);
    need(open(household));
    household.verifiedOn = today;
  },
  'chiefs.appoint': (ledger, { buildingId, unitId, name, phone, on }, today) => {
    need(ledger.unit.some((unit, at) => unit.buildingId === buildingId && (unitId === null || unitId === at + 1)));
    const former = ledger.post.find((row) => row.buildingId === buildingId && row.unitId === unitId && open(row));
    within(on, former?.startedOn ?? null, today);
    need(former?.name !== name || former.phone !== phone);
    if (former) Object.assign(former, { endedOn: on, endReason: former.name === name ? '更换电话' : '换任' });
    ledger.post.push({ buildingId, unitId, name, phone, startedOn: on, endedOn: null, endReason: null });
  },
  'chiefs.end': (ledger, { id, on, reason }, today) => {
    const post = the(ledger.post, id);
    need(open(post));
    within(on, post.startedOn, today);
    Object.assign(post, { endedOn: on, endReason: reason });
  },
  'estate.addRoom': (ledger, { unitId, number, floor }) => {
    the(ledger.unit, unitId);
    need(!ledger.room.some((row) => row.unitId === unitId && row.number === number));
    ledger.room.push({ unitId, number, floor });
  },
};

/** Carries one act out on the rows. */
export function act(ledger: Tables, { name, input }: Act, today: string): 'done' | 'refused' {
  try {
    (rules[name] as (ledger: Tables, input: unknown, today: string) => void)(ledger, input, today);
    return 'done';
  } catch (error) {
    if (error instanceof No) return 'refused';
    throw error;
  }
}
