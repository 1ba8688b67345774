// Any number of made-up people in made-up buildings, for benches: fast, no ID number twice, whole households.
import type { Residency } from '../../shared/features/people';
import type { ResidentRow } from '../features/imports/resident-row';
import { diceOf } from './dice';
import { familyKinds, kindsOf328 } from './families';
import { idNumbers } from './numbers';
import { type Circumstances, type Home, rowsOf } from './people';

const UNITS = 3;
const FLOORS = 18;
const DOORS = 4;
const ROOMS = UNITS * FLOORS * DOORS;

/** Room number `at` of an endless estate: buildings of 216 rooms. */
function homeAt(at: number): Home {
  const within = at % ROOMS;
  const floor = Math.floor(within / DOORS) % FLOORS;
  return {
    building: `${Math.floor(at / ROOMS) + 1}号楼`,
    unit: `${Math.floor(within / (FLOORS * DOORS)) + 1}单元`,
    room: `${floor + 1}0${(within % DOORS) + 1}`,
  };
}

/**
 * Exactly `count` people, one household after another, the head first; the last household may be cut short.
 * `today` is `YYYY-MM-DD`; ages count back from it.
 */
export function* peopleAtScale(count: number, seed: number, today = '2026-01-01'): Generator<ResidentRow, void, void> {
  const dice = diceOf(seed);
  const around: Circumstances = { dice, today, ids: idNumbers(dice), made: 0 };
  const kinds = dice.shuffled(kindsOf328);
  const residencies: readonly [Residency, ...Residency[]] = ['户籍', '户籍', '户籍', '流动', '空挂'];
  for (let at = 0; around.made < count; at += 1) {
    const kind = kinds[at % kinds.length] ?? 'single';
    const household = { home: homeAt(at), residency: dice.lean(residencies, 1.3), members: familyKinds[kind].throw(dice) };
    for (const row of rowsOf(around, household)) if (row.row <= count) yield row;
  }
}
