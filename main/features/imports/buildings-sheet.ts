// A list of buildings as stations keep it (楼栋档案): a line a unit, or a line a building that says how many units it has.
import type { BuildingPlan, UnitPlan } from '../../../shared/features/estate';
import type { Finding } from '../../../shared/features/imports';
import { fold, foldTight, isBlankWord } from '../../../shared/rules/fold';
import { readPhones } from '../../../shared/rules/phone';
import type { Cell, Sheet } from '../../sheets/workbook';
import { cleanName, nameProblem } from './names';
import { cleanBuilding, cleanUnit, isTooLong } from './places';

type Chief = { name: string; phone: string };
export type BuildingsReading = { buildings: BuildingPlan[]; findings: Finding[] };

const spellings = {
  building: '楼栋号 楼栋 楼栋名称 楼号 栋号 幢号 楼宇 楼座 楼幢 楼栋编号 所在楼栋',
  unit: '单元名称 单元 单元号 所在单元',
  units: '单元数 单元总数 单元个数',
  floors: '楼层数 层数 总层数 地上层数 地上楼层数 最高层 楼层',
  perFloor: '层户数 每层户数 一层户数 单层户数 每层户 梯户',
  rooms: '单元户数 户数 总户数 楼栋户数 房间数 房屋数',
  chiefName: '楼栋长姓名 楼栋长 楼长 楼长姓名 单元长 单元长姓名 楼门长 楼门长姓名',
  chiefPhone: '楼栋长电话 楼栋长手机 手机 楼栋长联系电话 楼栋长联系方式 楼长电话 单元长电话 楼门长电话 联系电话',
} as const;
type Field = keyof typeof spellings;

const fields = new Map<string, Field>();
for (const [field, words] of Object.entries(spellings)) for (const word of words.split(' ')) fields.set(word, field as Field);

const ROWS_LOOKED_AT = 30;
const MOST = { floors: 99, perFloor: 40, units: 40 } as const;
const TOTAL = /^(?:合计|总计|小计|共)/;

type Table = { lastRow: number; labels: string[]; columns: Partial<Record<Field, number>> };

function findTable(rows: Cell[][]): Table | null {
  for (let at = 0; at < Math.min(rows.length, ROWS_LOOKED_AT); at += 1) {
    const labels = (rows[at] ?? []).map((cell) => foldTight(String(cell ?? '')));
    const columns: Table['columns'] = {};
    for (const [column, label] of labels.entries()) {
      const field = fields.get(label.replace(/\(.*?\)|[*:]/g, ''));
      if (field) columns[field] ??= column;
    }
    const { building, unit, units, floors } = columns;
    if (building !== undefined && floors !== undefined && (unit !== undefined || units !== undefined))
      return { lastRow: at + 1, labels, columns };
  }
  return null;
}

class BuildingsReader {
  private readonly plans = new Map<string, BuildingPlan>();
  /** The rows a building's chief stands on, and who. */
  private readonly chiefs = new Map<string, { row: number; chief: Chief }[]>();
  private readonly findings: Finding[] = [];
  private cells: Cell[] = [];
  private row = 0;
  private above: string | null = null;

  constructor(private readonly table: Table) {}

  read(rows: Cell[][]): BuildingsReading {
    for (let at = this.table.lastRow; at < rows.length; at += 1) {
      this.cells = rows[at] ?? [];
      this.row = at + 1;
      if (!this.isLine()) continue;
      const trouble = this.readLine();
      if (trouble) this.say(trouble[0], trouble[1], 'error', trouble[2]);
    }
    this.settleChiefs();
    return { buildings: [...this.plans.values()].filter((plan) => plan.units.length > 0), findings: this.findings };
  }

  private isLine(): boolean {
    const filled = this.cells.filter((cell) => cell !== null);
    return filled.length > 1 && !filled.slice(0, 3).some((cell) => TOTAL.test(foldTight(String(cell))));
  }

  private cell(field: Field): Cell {
    const column = this.table.columns[field];
    return column === undefined ? null : (this.cells[column] ?? null);
  }

  private say(field: Field, code: string, level: Finding['level'], message: string): void {
    this.findings.push({ row: this.row, column: this.table.labels[this.table.columns[field] ?? -1] ?? '', code, level, message });
  }

  /** A whole number from 1 to `most`; null for anything else, undefined for an empty cell. */
  private count(field: Field, most: number): number | null | undefined {
    const cell = this.cell(field);
    const text = fold(String(cell ?? '')).replace(/[层户个]$/, '');
    if (isBlankWord(text)) return undefined;
    const value = Number(text);
    return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
  }

  /** Takes the line; answers why it was not taken. */
  private readLine(): [Field, code: string, words: string] | null {
    const written = this.cell('building');
    const building = written === null ? this.above : cleanBuilding(written);
    if (building === null || isTooLong('building', building))
      return ['building', 'building-missing', '这一行没有楼栋，没有收。请填上楼栋。'];
    this.above = building;
    const floors = this.count('floors', MOST.floors);
    if (!floors) return ['floors', 'floors-invalid', `层数应是1到${MOST.floors}的整数，这一行没有收。`];
    const units = this.unitNames();
    if (units === null) return ['unit', 'unit-missing', '这一行没有单元，没有收。请填上单元。'];
    const perFloor = this.doors(floors, units.length);
    if (perFloor === null) return ['perFloor', 'doors-invalid', `每层户数应是1到${MOST.perFloor}的整数，这一行没有收。`];
    const shape = { floors, perFloor, basements: 0, skipFloors: [], skipDoors: [] };
    this.add(
      building,
      units.map((unit) => ({ unit, ...shape })),
    );
    return null;
  }

  /** The unit of the line, or 1单元 and so on for a building that says how many it has. */
  private unitNames(): string[] | null {
    const written = this.cell('unit');
    if (written !== null) {
      const unit = cleanUnit(written);
      if (unit !== null && !isTooLong('unit', unit)) return [unit];
    }
    const units = this.count('units', MOST.units);
    return units ? Array.from({ length: units }, (_, at) => `${at + 1}单元`) : null;
  }

  /** Doors on a floor: as written, or from the number of rooms where it divides evenly. */
  private doors(floors: number, units: number): number | null {
    const perFloor = this.count('perFloor', MOST.perFloor);
    if (perFloor !== undefined) return perFloor;
    const each = Number(this.cell('rooms') ?? Number.NaN) / floors / units;
    return Number.isInteger(each) && each >= 1 && each <= MOST.perFloor ? each : null;
  }

  private add(building: string, units: UnitPlan[]): void {
    const plan = this.plans.get(building) ?? { building, units: [], chief: null };
    this.plans.set(building, plan);
    const chief = this.chief();
    const there = this.chiefs.get(building) ?? [];
    this.chiefs.set(building, chief ? [...there, { row: this.row, chief }] : there);
    for (const unit of units) {
      if (!plan.units.some((each) => each.unit === unit.unit)) plan.units.push(unit);
      else this.say('unit', 'unit-repeated', 'hint', `${building}${unit.unit}已经有了，这一行没有再收。`);
    }
  }

  private chief(): Chief | null {
    const written = String(this.cell('chiefName') ?? '');
    const name = cleanName(written);
    if (isBlankWord(name)) return null;
    const problem = nameProblem(written, name);
    if (problem) {
      this.say('chiefName', 'name-invalid', 'error', '这不像人名，楼栋长先空着。');
      return null;
    }
    const { phones, bad } = readPhones(this.cell('chiefPhone'));
    if (bad > 0) this.say('chiefPhone', 'phone-invalid', 'error', '这个电话号码不对，先空着，以后可以补。');
    return { name, phone: phones[0] ?? '' };
  }

  /** The same chief on all lines is the building's. Where units have their own, nobody is chosen. */
  private settleChiefs(): void {
    for (const plan of this.plans.values()) {
      const here = this.chiefs.get(plan.building) ?? [];
      const [first] = here;
      if (here.every(({ chief }) => chief.name === first?.chief.name)) plan.chief = first?.chief ?? null;
      else {
        this.row = first?.row ?? 0;
        this.say('chiefName', 'chiefs-differ', 'hint', `${plan.building}各单元的楼栋长不同，先空着，请在“楼栋长”里按单元登记。`);
      }
    }
  }
}

/** Buildings, their units and chiefs from a sheet; no buildings where it is no such list. */
export function readBuildings(sheet: Sheet): BuildingsReading {
  const table = findTable(sheet.rows);
  if (!table) return { buildings: [], findings: [] };
  return new BuildingsReader(table).read(sheet.rows);
}
