// The plain meaning of each condition over the rows of a made-up station, for the desk's answers to be held against.
import type { ResidentFilter } from '../../../shared/features/resident-filter';
import { ageOn } from '../../../shared/text';
import { TODAY } from '../support/desk';
import { type Made, type Person, type Stay, two } from './station';

type Span = { startedOn: string; endedOn: string | null };
const stands = ({ startedOn, endedOn }: Span, on: string | null) =>
  on === null ? endedOn === null : startedOn <= on && (endedOn === null || endedOn > on);
const within = (value: string | null, from: string | null, to: string | null) =>
  (from === null || (value !== null && value >= from)) && (to === null || (value !== null && value <= to));

function isListed(stay: Stay, { people, stays }: Made, { state, asOf }: ResidentFilter): boolean {
  if (state === 'present') return stands(stay, asOf);
  const own = stays.filter((other) => other.personId === stay.personId);
  const dead = people.get(stay.personId)?.diedOn !== null;
  const gone = stay.endedOn !== null && (asOf === null || stay.endedOn <= asOf);
  return state !== 'erased' && gone && own.at(-1)?.id === stay.id && dead === (state === 'dead');
}

function isOfAge({ birthOn }: Person, { ageFrom, ageTo, ageOn: on, asOf }: ResidentFilter): boolean {
  if (ageFrom === null && ageTo === null) return true;
  if (birthOn === null) return false;
  const age = ageOn(birthOn, on ?? asOf ?? TODAY);
  return (ageFrom === null || age >= ageFrom) && (ageTo === null || age <= ageTo);
}

function isAlone(stay: Stay, person: Person, made: Made, { alone, asOf }: ResidentFilter): boolean {
  const mates = made.stays.filter((mate) => mate.householdId === stay.householdId && mate.id !== stay.id && stands(mate, asOf));
  const really = stay.residency !== '空挂' && mates.every((mate) => mate.residency === '空挂');
  const tagged = person.tags.some((tag) => tag.tag === '独居老人' && stands(tag, asOf ?? TODAY));
  return alone === null || (alone !== 'tag' && really) || (alone !== 'household' && tagged);
}

/** Whether a stay fits, read off the plain rows. Free text and custom fields are left to their own tests. */
export function fits(stay: Stay, made: Made, filter: ResidentFilter): boolean {
  const [person, home] = [made.people.get(stay.personId), made.households.get(stay.householdId)];
  if (!person || !home) throw new Error('a stay of nobody');
  const facts = { ...person, residency: stay.residency, relation: stay.relation };
  const size = made.stays.filter((mate) => mate.householdId === stay.householdId && stands(mate, filter.asOf)).length;
  const held = new Set(person.tags.filter((tag) => stands(tag, filter.asOf ?? TODAY)).map(({ tag }) => tag));
  const lacks = filter.missing === null ? filter.lacks : [filter.missing, ...filter.lacks];
  const any = <T>(wanted: readonly T[], value: T | null) => wanted.length === 0 || (value !== null && wanted.includes(value));
  return (
    isListed(stay, made, filter) &&
    isOfAge(person, filter) &&
    isAlone(stay, person, made, filter) &&
    (filter.buildingId === null || home.buildingId === filter.buildingId) &&
    (filter.unitId === null || home.unitId === filter.unitId) &&
    any(filter.buildingIds, home.buildingId) &&
    any<string>(filter.tenures, home.tenure) &&
    any(filter.relations, stay.relation) &&
    (filter.residency === null || stay.residency === filter.residency) &&
    (filter.sex === null || person.sex === filter.sex) &&
    (filter.tag === null || held.has(filter.tag)) &&
    (filter.tagsAny.length === 0 || filter.tagsAny.some((tag) => held.has(tag))) &&
    filter.tagsAll.every((tag) => held.has(tag)) &&
    filter.tagsNone.every((tag) => !held.has(tag)) &&
    filter.has.every((fact) => facts[fact] !== null) &&
    lacks.every((fact) => facts[fact] === null) &&
    (filter.birthMonth === null || person.birthOn?.slice(5, 7) === two(filter.birthMonth)) &&
    (filter.householdFrom === null || size >= filter.householdFrom) &&
    (filter.householdTo === null || size <= filter.householdTo) &&
    (filter.verifiedBefore === null || home.verifiedOn === null || home.verifiedOn < filter.verifiedBefore) &&
    within(stay.startedOn, filter.movedInFrom, filter.movedInTo) &&
    within(stay.endedOn, filter.movedOutFrom, filter.movedOutTo)
  );
}

/** Who fits, once for each stay that fits. */
export const whoFits = (made: Made, filter: ResidentFilter): number[] =>
  made.stays
    .filter((stay) => fits(stay, made, filter))
    .map(({ personId }) => personId)
    .sort((one, other) => one - other);
