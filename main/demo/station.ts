// The fictional station people try the desk with: 328 households, 988 residents, care groups, rooms that stand empty and
// two units without a chief. Pure: the same day and seed give the same station.
import type { BuildingPlanDraft } from '../../shared/features/estate';
import type { Residency } from '../../shared/features/people';
import type { StationDraft } from '../../shared/features/station';
import { ageOn } from '../../shared/text';
import type { ResidentRow } from '../features/imports/resident-row';
import { markCareGroups, type Settled } from './care';
import { type Dice, diceOf } from './dice';
import { demoBuildings, demoDraft, demoPosts, homesOf, type Post } from './estate';
import { type FamilyKind, familyKinds, kindsOf328, type Member } from './families';
import { idNumbers } from './numbers';
import { type Circumstances, type Home, rowsOf } from './people';

export type DemoChief = Post & { name: string; phone: string };
export type DemoStation = {
  station: StationDraft;
  buildings: readonly BuildingPlanDraft[];
  /** In house order, head of each household first. */
  rows: ResidentRow[];
  chiefs: DemoChief[];
};

const SEED = 20_261_101;
const STRANGERS = 196;
const ELSEWHERE = 62;
const tenants: readonly FamilyKind[] = ['flatmates', 'single', 'couple', 'oneChild', 'loneParent', 'twoChildren'];
const movedAway: readonly FamilyKind[] = ['single', 'olderCouple', 'elderCouple', 'oneChild'];

type Family = { kind: FamilyKind; members: Member[]; residency: Residency };

/** Turns whole families of these kinds to a residency until exactly `people` have it. */
function settle(families: readonly Family[], kinds: readonly FamilyKind[], residency: Residency, people: number): void {
  let missing = people;
  for (const family of families) {
    if (family.residency !== '户籍' || !kinds.includes(family.kind) || family.members.length > missing) continue;
    family.residency = residency;
    missing -= family.members.length;
  }
}

function familiesOf(dice: Dice): Family[] {
  const thrown = dice
    .shuffled(kindsOf328)
    .map((kind): Family => ({ kind, members: familyKinds[kind].throw(dice), residency: '户籍' }));
  // Flatmates rent before anyone else; single people come last and make up what is missing to the exact figure.
  const turn: Partial<Record<FamilyKind, number>> = { flatmates: -1, single: 1 };
  const queue = dice.shuffled(thrown).sort((one, other) => (turn[one.kind] ?? 0) - (turn[other.kind] ?? 0));
  settle(queue, tenants, '流动', STRANGERS);
  settle(queue, movedAway, '空挂', ELSEWHERE);
  return thrown;
}

/** As many homes as there are families, in house order; the others stand empty. */
function occupied(dice: Dice, homes: readonly Home[], count: number): Home[] {
  const chosen = new Set(dice.shuffled(homes).slice(0, count));
  return homes.filter((home) => chosen.has(home));
}

function chiefOf(dice: Dice, rows: readonly ResidentRow[], post: Post, today: string): DemoChief[] {
  const may = rows.filter(({ building, unit, birthOn, phone, residency }) => {
    const age = ageOn(birthOn ?? today, today);
    const near = building === post.building && (post.unit === null || unit === post.unit);
    return near && phone !== null && residency === '户籍' && age >= 30 && age <= 70;
  });
  const [chosen] = dice.shuffled(may);
  return chosen?.phone ? [{ ...post, name: chosen.name, phone: chosen.phone }] : [];
}

/** `today` is `YYYY-MM-DD`; ages count back from it. */
export function demoStation({ today, seed = SEED }: { today: string; seed?: number }): DemoStation {
  const dice = diceOf(seed);
  const families = familiesOf(dice);
  const homes = occupied(dice, homesOf(demoBuildings), families.length);
  const around: Circumstances = { dice, today, ids: idNumbers(dice), made: 0 };
  const dotted = families.findIndex(({ kind, residency }) => kind === 'couple' && residency === '流动');
  const settled = families.flatMap(({ kind, members, residency }, at): Settled[] => {
    const home = homes[at];
    return home ? [{ kind, rows: rowsOf(around, { home, residency, members, dotted: at === dotted }) }] : [];
  });
  markCareGroups(dice, settled, today);
  const rows = settled.flatMap((household) => household.rows);
  const chiefs = demoPosts.flatMap((post) => chiefOf(dice, rows, post, today));
  return { station: demoDraft, buildings: demoBuildings, rows, chiefs };
}
