// What the card of one person shows of care: groups with own fields, who stands for a child, who was in touch.
import { type CareDraft, type CareField, CareNumber, careFields } from '../../../shared/features/care-fields';
import {
  type CareGroup,
  type Contact,
  GUARDED_UNDER,
  type Guardian,
  type Membership,
  type MissingCare,
  type PersonCare,
} from '../../../shared/features/groups';
import { ageOn, maskDocument, maskPhone } from '../../../shared/text';
import { readsSealed } from '../../permission';
import type { QueryPowers, Reader } from '../../powers';
import { personOf } from '../residents/queries';
import { groupKinds } from './kinds';

const masked = (care: CareDraft): CareDraft => {
  const shown: Record<string, string | null> = { ...care };
  for (const field of CareNumber.options) {
    const value = care[field];
    if (value !== null) shown[field] = field === 'emergencyPhone' ? maskPhone(value) : maskDocument(value);
  }
  return shown as CareDraft;
};

const nothing = Object.fromEntries(careFields.map((field) => [field, null])) as CareDraft;

/** Who stands for a person now. A guardian who lives elsewhere in the estate than whoever asks may see has no name here. */
export async function guardiansOf(db: Reader, personId: number): Promise<(Guardian & { own: boolean })[]> {
  const rows = await db
    .selectFrom('guardian')
    .leftJoin('person', 'person.id', 'guardian.guardianId')
    .select(['guardian.id', 'guardian.guardianId as personId', 'guardian.relation', 'guardian.startedOn'])
    .select(['guardian.name', 'guardian.phone', 'person.name as residentName', 'person.phone as residentPhone'])
    .where('guardian.personId', '=', personId)
    .where('guardian.endedOn', 'is', null)
    .orderBy('guardian.id')
    .execute();
  return rows.map(({ residentName, residentPhone, name, phone, ...row }) => ({
    ...row,
    own: row.personId === null,
    name: name ?? residentName ?? '住在别的楼栋的居民',
    phone: row.personId === null ? phone : residentPhone,
  }));
}

type Row = { id: number; tag: string; since: string; validTo: string | null };
type Told = { kind: CareGroup; row: Row; care: CareDraft; guarded: boolean; today: string; open: boolean };

function missingOf({ kind, row, care, guarded }: Told): MissingCare[] {
  const own = kind.fields
    .filter(({ field, required }) => required && (field === 'guardian' ? !guarded : care[field as CareField] === null))
    .map(({ field }): MissingCare => field);
  return kind.validity === 'date' && row.validTo === null ? [...own, 'validTo'] : own;
}

function membershipOf(told: Told): Membership {
  const { kind, row, care, today, open } = told;
  const { sealed, definition, validity, months, fields } = kind;
  return {
    ...{ tag: row.tag, since: row.since, validTo: row.validTo, sealed, definition, validity, months, fields },
    lapsed: row.validTo !== null && row.validTo < today,
    missing: open ? missingOf(told) : [],
    care: open ? masked(care) : null,
  };
}

async function contactsOf(db: Reader, personId: number): Promise<Contact[]> {
  const rows = await db
    .selectFrom('careContact')
    .innerJoin('staff', 'staff.id', 'careContact.staffId')
    .select(['careContact.id', 'careContact.heldOn as on', 'careContact.way', 'careContact.words', 'staff.name as by'])
    .select(['careContact.endedOn', 'careContact.endReason'])
    .where('careContact.personId', '=', personId)
    .orderBy('careContact.heldOn', 'desc')
    .orderBy('careContact.id', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ endedOn, endReason, ...contact }) => ({
    ...contact,
    withdrawn: endedOn === null ? null : { on: endedOn, reason: endReason ?? '' },
  }));
}

/** Tags nobody ended, those that have lapsed among them. */
const openTags = (db: Reader, personId: number) =>
  db
    .selectFrom('personTag')
    .leftJoin('tagDetail', 'tagDetail.personTagId', 'personTag.id')
    .selectAll('tagDetail')
    .select(['personTag.id', 'personTag.tag', 'personTag.startedOn as since', 'personTag.validTo'])
    .where('personTag.personId', '=', personId)
    .where('personTag.endedOn', 'is', null)
    .orderBy('personTag.id')
    .execute();

/** Everything of care about one person, as far as it is for whoever asks. Numbers are masked. */
export async function careOf({ db, today, session }: QueryPowers, personId: number): Promise<PersonCare> {
  const person = await personOf(db, personId);
  const kinds = new Map((await groupKinds(db)).map((kind) => [kind.name, kind]));
  const guardians = await guardiansOf(db, personId);
  const rows = await openTags(db, personId);
  const groups = rows.flatMap(({ id, tag, since, validTo, personTagId: _, ...detail }) => {
    const kind = kinds.get(tag);
    if (!kind) return [];
    const care = { ...nothing, ...detail } as CareDraft;
    const open = !kind.sealed || readsSealed(session.role);
    return [membershipOf({ kind, row: { id, tag, since, validTo }, care, guarded: guardians.length > 0, today, open })];
  });
  const young = person.birthOn !== null && ageOn(person.birthOn, today) < GUARDED_UNDER;
  return {
    groups,
    guardians: guardians.map(({ own: _, ...guardian }) => ({
      ...guardian,
      phone: guardian.phone === null ? null : maskPhone(guardian.phone),
    })),
    needsGuardian: young && person.diedOn === null && guardians.length === 0,
    contacts: await contactsOf(db, personId),
  };
}
