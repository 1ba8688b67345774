// What the person types about the buildings, line by line, before it is a plan: text as typed, empty while typing.
// Lines of the same building become one building, their units numbered on, so that a house of two heights takes two lines.
import { type BuildingPlan, type BuildingPlanDraft, roomsOf, UnitPlan } from '../../../../shared/features/estate';
import { issueWords } from '../../../../shared/text';

export type LineField = 'building' | 'units' | 'floors' | 'perFloor' | 'basements' | 'skipFloors' | 'skipDoors';
export type Line = Record<LineField, string> & {
  key: number;
  /** Unit names as the sheet has them; null: 1单元, 2单元 … */
  names: string[] | null;
  chief: BuildingPlan['chief'];
};

export type Pattern = Record<Exclude<LineField, 'building'> | 'buildings', string>;
export const freshPattern: Pattern = {
  buildings: '',
  units: '',
  floors: '',
  perFloor: '',
  basements: '0',
  skipFloors: '',
  skipDoors: '',
};

export const lineLabels: Record<LineField, string> = {
  building: '楼栋',
  units: '单元数',
  floors: '最高楼层',
  perFloor: '每层户数',
  basements: '地下层数',
  skipFloors: '没有的楼层',
  skipDoors: '没有的门牌',
};

const MOST: Partial<Record<LineField, number>> = { units: 40, floors: 99, perFloor: 40, basements: 5 };

let lastKey = 0;
const newKey = () => {
  lastKey += 1;
  return lastKey;
};

/** `4、14` → [4, 14]; null where something is not a number. */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(/[^\d-]+/).filter((part) => part !== '');
  const foreign = /[^\d\s,，、;；.。和及层号-]/.test(text);
  const numbers = parts.map(Number);
  return foreign || numbers.some((number) => !Number.isInteger(number)) ? null : numbers;
}

export function linesOfPattern(pattern: Pattern): Line[] {
  const { buildings, ...rest } = pattern;
  return Array.from({ length: Number(buildings) }, (_, index) => ({
    ...rest,
    key: newKey(),
    building: `${index + 1}号楼`,
    names: null,
    chief: null,
  }));
}

/** The next building in the row, built like `line`. */
export function copyOf(line: Line, lines: readonly Line[]): Line {
  const highest = Math.max(0, ...lines.map((other) => Number(/\d+/.exec(other.building)?.[0] ?? 0)));
  return { ...line, key: newKey(), building: `${highest + 1}号楼`, chief: null };
}

export const emptyLine = (lines: readonly Line[]): Line =>
  copyOf(
    {
      key: 0,
      building: '',
      units: '1',
      floors: '',
      perFloor: '',
      basements: '0',
      skipFloors: '',
      skipDoors: '',
      names: null,
      chief: null,
    },
    lines,
  );

const shapeOf = ({ floors, perFloor, basements = 0, skipFloors = [], skipDoors = [] }: BuildingPlanDraft['units'][number]) => ({
  floors: String(floors),
  perFloor: String(perFloor),
  basements: String(basements),
  skipFloors: skipFloors.join('、'),
  skipDoors: skipDoors.join('、'),
});

/** Plans read from a sheet as lines: units built alike stand together. */
export function linesOfPlans(plans: readonly BuildingPlan[]): Line[] {
  return plans.flatMap((plan) => {
    const lines: Line[] = [];
    for (const unit of plan.units) {
      const shape = shapeOf(unit);
      const last = lines.at(-1);
      const alike = last && JSON.stringify(shape) === JSON.stringify(shapeOf({ ...unit, ...numericOf(last) }));
      if (last && alike) last.names?.push(unit.unit);
      else lines.push({ ...shape, key: newKey(), building: plan.building, units: '1', names: [unit.unit], chief: plan.chief });
    }
    return lines.map((line) => ({ ...line, units: String(line.names?.length ?? 1) }));
  });
}

const numericOf = (line: Line) => ({
  floors: Number(line.floors),
  perFloor: Number(line.perFloor),
  basements: Number(line.basements),
  skipFloors: numbersIn(line.skipFloors) ?? [],
  skipDoors: numbersIn(line.skipDoors) ?? [],
});

/** What is wrong with a line, by field. */
export type Faults = Partial<Record<LineField, string>>;

function faultsOf(line: Line): Faults {
  const faults: Faults = {};
  if (line.building.trim() === '') faults.building = '请填楼栋名。';
  for (const [field, most] of Object.entries(MOST) as [LineField, number][]) {
    const least = field === 'basements' ? 0 : 1;
    const value = Number(line[field]);
    if (line[field] === '' || !Number.isInteger(value) || value < least || value > most)
      faults[field] = `填${least}到${most}的数。`;
  }
  for (const field of ['skipFloors', 'skipDoors'] as const) {
    if (numbersIn(line[field]) === null) faults[field] = '只写数字，例如 4、14。';
  }
  return faults;
}

/** Unit names of a line when `before` units of the same building stand above it. */
const unitNames = (line: Line, before: number): string[] =>
  line.names && line.names.length === Number(line.units)
    ? line.names
    : Array.from({ length: Number(line.units) }, (_, index) => `${before + index + 1}单元`);

export type Reading = {
  plans: BuildingPlan[];
  faults: Map<number, Faults>;
  counts: { buildings: number; units: number; rooms: number };
};

/** Rooms of one unit of this line, counted without making them all. */
export function roomsPerUnit(line: Line): number {
  if (Object.keys(faultsOf(line)).length > 0) return 0;
  return roomsOf({ unit: '1', ...numericOf(line), perFloor: 1, skipDoors: [] }).length * Number(line.perFloor);
}

export function readLines(lines: readonly Line[]): Reading {
  const byName = new Map<string, BuildingPlan>();
  const faults = new Map<number, Faults>();
  let rooms = 0;
  for (const line of lines) {
    const found = faultsOf(line);
    if (Object.keys(found).length > 0) {
      faults.set(line.key, found);
      continue;
    }
    const name = line.building.trim();
    const plan = byName.get(name) ?? { building: name, units: [], chief: line.chief };
    byName.set(name, plan);
    const parsed = unitNames(line, plan.units.length).map((unit) => UnitPlan.safeParse({ unit, ...numericOf(line) }));
    const wrong = parsed.find((unit) => !unit.success)?.error?.issues[0];
    if (wrong) faults.set(line.key, { units: issueWords(wrong) });
    plan.units.push(...parsed.flatMap((unit) => (unit.success ? [unit.data] : [])));
    if (plan.units.length > 40 || new Set(plan.units.map((unit) => unit.unit)).size < plan.units.length)
      faults.set(line.key, { building: '和上面同名的楼合成一栋后，单元重复或超过40个。' });
    rooms += roomsPerUnit(line) * Number(line.units);
  }
  const plans = [...byName.values()];
  return {
    plans,
    faults,
    counts: { buildings: plans.length, units: plans.reduce((sum, plan) => sum + plan.units.length, 0), rooms },
  };
}
