// What a sheet says under the custom fields of households and rooms. It fills what is empty; nothing is written over.
import { fieldValueWords } from '../../../shared/features/field-values';
import type { FieldSubject, FieldValue } from '../../../shared/features/fields';
import { type PlaceName, placeKey } from '../estate/queries';
import type { Entrant } from '../residents/queries';
import type { Ledger } from './ledger';
import type { Say } from './match';
import type { PlannedHousehold } from './plan';
import type { CustomTold, ResidentRow } from './resident-row';

/** Values to write, and whose they are: somebody new, a household or a room. Those of known people are among their changes. */
export type PlannedCustom = { values: readonly CustomTold[] } & (
  | { subject: 'person'; of: Entrant }
  | { subject: 'household'; of: number | PlannedHousehold }
  | { subject: 'room'; of: PlaceName }
);

export const toldOf = (custom: readonly CustomTold[], subject: FieldSubject): CustomTold[] =>
  custom.filter(({ field }) => field.subject === subject);

type Held = ReadonlyMap<number, FieldValue> | undefined;

/** What the lines of one household say together, each field once; a line that says something else is told. */
function agreed(rows: readonly ResidentRow[], subject: FieldSubject, held: Held, say: Say): CustomTold[] {
  const taken = new Map<number, CustomTold>();
  for (const row of rows) {
    for (const told of toldOf(row.custom, subject)) {
      const { field, value } = told;
      const first = held?.get(field.id) ?? taken.get(field.id)?.value;
      if (first === undefined) taken.set(field.id, told);
      else if (first !== value) {
        const where = held?.has(field.id) ? '台账里' : '前面一行';
        const words = `“${field.name}”${where}是${fieldValueWords(field, first)}，和这一行不同，没有改。请在台账里更正。`;
        say(row, `custom:${field.id}`, 'custom-differs', 'hint', words);
      }
    }
  }
  return [...taken.values()];
}

/** What the lines of one household say of the household and of its room. `home`: the household they are of, if there is one. */
export function customOfPlace(
  ledger: Ledger,
  { place, rows }: { place: PlaceName; rows: readonly ResidentRow[] },
  home: number | PlannedHousehold | null,
  say: Say,
): PlannedCustom[] {
  if (rows.every(({ custom }) => custom.length === 0)) return [];
  const planned: PlannedCustom[] = [];
  const { held } = ledger;
  if (home !== null) {
    const known = typeof home === 'number' ? held.household.get(home) : undefined;
    planned.push({ subject: 'household', of: home, values: agreed(rows, 'household', known, say) });
  }
  const roomId = ledger.roomIds.get(placeKey(place));
  const ofRoom = roomId === undefined ? undefined : held.room.get(roomId);
  planned.push({ subject: 'room', of: place, values: agreed(rows, 'room', ofRoom, say) });
  return planned.filter(({ values }) => values.length > 0);
}
