// The place of each row: from its own columns or one address cell, down merged and ditto lines of the same household.
import type { Cell } from '../../sheets/workbook';
import { type Columns, cellAt } from './columns';
import { type FindingBook, type FindingCode, words } from './findings';
import { cleanName } from './names';
import {
  cleanBuilding,
  cleanRoom,
  cleanUnit,
  isDate,
  isTooLong,
  type Place,
  parseAddress,
  parseUnitRoom,
  roomOnFloor,
} from './places';
import { blankRow, type ResidentRow } from './resident-row';

const DITTO = /^(?:同上|〃|″|"|”|〞|同)$/;

type Part = keyof Place;
type Cleaned = { text: string | null; problem: [FindingCode, string] | null };

/** One part of a place, or why it is none. */
function cleanPart(part: Part, clean: (value: string | number) => string | null, value: string | number): Cleaned {
  if (typeof value === 'string' && DITTO.test(value.trim())) return { text: null, problem: null };
  if (isDate(value)) return { text: null, problem: ['place-is-date', words.placeIsDate] };
  const text = clean(value);
  if (text !== null && isTooLong(part, text) && parseAddress(value) === null)
    return { text: null, problem: ['place-too-long', words.placeTooLong] };
  return { text, problem: null };
}

/** Remembers what it answered: a sheet says 1号楼 in a thousand rows. */
function remembering<T>(clean: (value: string | number) => T): (value: string | number) => T {
  const met = new Map<string | number, T>();
  return (value) => {
    let answer = met.get(value);
    if (answer === undefined) {
      answer = clean(value);
      met.set(value, answer);
    }
    return answer;
  };
}

export class PlaceReader {
  private readonly clean = {
    building: remembering((value) => cleanPart('building', cleanBuilding, value)),
    unit: remembering((value) => cleanPart('unit', cleanUnit, value)),
    room: remembering((value) => cleanPart('room', cleanRoom, value)),
  };
  private readonly address = remembering(parseAddress);
  private readonly head = remembering((value) => cleanName(String(value)));
  /** The line above, and the last one that had a place. */
  private last: ResidentRow = blankRow(0);
  private placed: ResidentRow = this.last;

  constructor(
    private readonly columns: Columns,
    private readonly book: FindingBook,
  ) {}

  /** Fills the place, head and household number of `row` from its cells. `take` gives a cell, null where it may not be used. */
  read(row: ResidentRow, cells: Cell[], take: (column: number) => Cell): void {
    const { columns } = this;
    row.building = this.part('building', take(columns.of.building));
    row.unit = this.part('unit', take(columns.of.unit));
    const room = take(columns.of.room);
    row.room = this.part('room', room);
    this.splitRoom(row, room);
    if (row.room === null || row.building === null) this.fromAddress(row, take(columns.of.address));
    this.onFloor(row, cellAt(cells, columns.helpers.floor ?? -1));
    const head = take(columns.of.headName);
    row.headName = head === null ? null : this.head(head) || null;
    const number = take(columns.of.householdNo);
    row.householdNo = number === null ? null : String(number).trim().slice(0, 40) || null;
  }

  private part(part: Part, cell: Cell): string | null {
    if (cell === null) return null;
    const { text, problem } = this.clean[part](cell);
    if (problem) this.book.say(this.columns.of[part], ...problem);
    return text;
  }

  /** A room cell may hold the unit (2-1101) or the whole place (3-2-1101) where no other column does. */
  private splitRoom(row: ResidentRow, cell: Cell): void {
    if (cell === null || row.room === null || (row.building !== null && row.unit !== null)) return;
    const place = this.address(cell);
    if (place && row.building === null) this.use(row, place);
    else if (row.unit === null) {
      const parts = place ?? parseUnitRoom(cell);
      if (parts?.unit) [row.unit, row.room] = [parts.unit, parts.room];
    }
  }

  private fromAddress(row: ResidentRow, cell: Cell): void {
    const place = cell === null ? null : this.address(cell);
    if (place && row.building === null && row.room === null) this.use(row, place);
    else if (place && row.room === null && place.building === row.building) this.use(row, place);
  }

  private use(row: ResidentRow, place: Place): void {
    row.building = place.building;
    row.unit = place.unit ?? row.unit;
    row.room = place.room;
  }

  private onFloor(row: ResidentRow, floor: Cell): void {
    if (row.room !== null && floor !== null && row.room.length <= 2) row.room = roomOnFloor(row.room, floor);
  }

  /** Completes a row that leaves to the line above what stays the same, and says where it cannot. */
  carry(row: ResidentRow): void {
    const { last, placed } = this;
    const bare = row.building === null && row.unit === null && row.room === null;
    if (bare && last.room !== null && this.sameHousehold(row)) {
      row.building = last.building;
      row.unit = last.unit;
      row.room = last.room;
      row.headName ??= last.headName;
      row.householdNo ??= last.householdNo;
    } else if (row.building === null && row.room !== null && placed.building !== null && this.columns.of.building >= 0) {
      row.building = placed.building;
      row.unit ??= placed.unit;
      this.book.say(this.columns.of.building, 'place-carried', words.placeCarried(row.building));
    }
    if (row.building === null || row.room === null) this.missing();
    else this.placed = row;
    this.last = row;
  }

  /** Lines of one household give the place once: a member who is not the head belongs to the line above. */
  private sameHousehold(row: ResidentRow): boolean {
    if (row.householdNo !== null && row.householdNo === this.last.householdNo) return true;
    if (row.headName !== null) return row.headName === this.last.headName;
    return row.relation !== null && row.relation !== '02' && row.relation !== '01';
  }

  private missing(): void {
    const { of } = this.columns;
    const columns = [of.room, of.building, of.unit, of.address].filter((column) => column >= 0);
    if (!this.book.hasErrorAt(columns)) this.book.say(columns[0] ?? -1, 'place-missing', words.placeMissing);
  }
}
