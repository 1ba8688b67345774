// Writing down, and taking back, what a sheet said under custom fields.
import type { FieldSubject, FieldValue } from '../../../shared/features/fields';
import type { CommandPowers } from '../../powers';
import { type PlaceName, placeKey } from '../estate/queries';
import { dropFieldValues, fieldsOf, valuesOf, writeValues } from '../fields/queries';
import type { EnteredRanges, Entrant, Range } from '../residents/queries';
import type { ImportPlan, PlannedHousehold } from './plan';
import type { CustomTold } from './resident-row';

/** Values by the id of their field; null where there was none. */
export type CustomRecord = Record<string, FieldValue | null>;

export const recordOf = (values: readonly CustomTold[]): Record<string, FieldValue> =>
  Object.fromEntries(values.map(({ field, value }) => [String(field.id), value]));

const within = (range: Range, id: number) => range !== null && range[0] <= id && id <= range[1];

/** The ids newcomers and new households were given: they are counted up in the order of the plan. */
function newIds({ households }: ImportPlan, ranges: EnteredRanges): Map<Entrant | PlannedHousehold, number> {
  const ids = new Map<Entrant | PlannedHousehold, number>();
  let person = ranges.person?.[0] ?? 0;
  let household = ranges.household?.[0] ?? 0;
  for (const planned of households) {
    if (planned.knownId === null) ids.set(planned, household++);
    for (const entrant of planned.people) if (!('knownId' in entrant.person)) ids.set(entrant, person++);
  }
  return ids;
}

type Where = { ranges: EnteredRanges; rooms: Range; roomIds: ReadonlyMap<string, number> };
/** Values of a household or a room that were there before the import; what was filled in is taken away again by an undo. */
export type Filled = { subject: FieldSubject; id: number; fieldIds: number[] };

async function writeEmpty(
  powers: CommandPowers,
  subject: FieldSubject,
  id: number,
  told: readonly CustomTold[],
): Promise<number[]> {
  const held = await valuesOf(powers.db, subject, id);
  const fresh = told.filter(({ field }) => !held.has(field.id));
  await writeValues(powers, { subject, id, values: recordOf(fresh) });
  return fresh.map(({ field }) => field.id);
}

/** Writes what the plan says of newcomers, households and rooms. Returns what an undo cannot tell from the ids the run created. */
export async function writeCustom(powers: CommandPowers, plan: ImportPlan, { ranges, rooms, roomIds }: Where): Promise<Filled[]> {
  if (plan.custom.length === 0) return [];
  const ids = newIds(plan, ranges);
  const idOf = (of: number | Entrant | PlannedHousehold | PlaceName) => {
    if (typeof of === 'number') return of;
    return 'room' in of ? roomIds.get(placeKey(of)) : (ids.get(of) ?? ('knownId' in of ? (of.knownId ?? undefined) : undefined));
  };
  const filled: Filled[] = [];
  for (const { subject, of, values } of plan.custom) {
    const id = idOf(of);
    if (id === undefined) continue;
    const fieldIds = await writeEmpty(powers, subject, id, values);
    const isNew = { person: ranges.person, household: ranges.household, room: rooms }[subject];
    if (fieldIds.length > 0 && !within(isNew, id)) filled.push({ subject, id, fieldIds });
  }
  return filled;
}

/** Puts values back as they were. Fields that have ended since keep what they hold. */
export async function restoreCustom(
  powers: Pick<CommandPowers, 'db'>,
  subject: FieldSubject,
  id: number,
  values: CustomRecord,
): Promise<void> {
  const standing = new Set((await fieldsOf(powers.db, subject)).map((field) => String(field.id)));
  const some = Object.fromEntries(Object.entries(values).filter(([fieldId]) => standing.has(fieldId)));
  await writeValues(powers, { subject, id, values: some });
}

/** Takes away what was written of everybody and everything the run created, before they are taken back themselves. */
export async function dropCustom(powers: Pick<CommandPowers, 'db'>, ranges: EnteredRanges, rooms: Range): Promise<void> {
  const created = [['person', ranges.person] as const, ['household', ranges.household] as const, ['room', rooms] as const];
  for (const [subject, range] of created) if (range) await dropFieldValues(powers, subject, range);
}
