// Which lines of a sheet below its header are people, and which only look after the reader: totals, footers, repeated headers.
import { foldTight } from '../../../shared/rules/fold';
import type { Cell } from '../../sheets/workbook';
import type { Header } from './header';

const TOTAL = /^(?:本页|本表|本户|本楼|本栋|全部|以上)?(?:合计|总计|小计|共计|累计|总人数|总户数|共\d+[人户])/;
const FOOTER =
  /^(?:填报|填表|制表|审核|审批|负责|单位负责|社区负责|经办|统计|采集|登记|网格员|联系)[^:]{0,6}:|^(?:注|说明|备注|填表说明|填报说明)\d?:/;
/** A footer or total begins in one of the first filled cells. */
const CELLS_LOOKED_AT = 3;

function saysFooter(cell: Cell): boolean {
  if (typeof cell !== 'string') return false;
  const text = foldTight(cell);
  return TOTAL.test(text) || FOOTER.test(text);
}

/** Tells lines apart for one sheet. Cheap on ordinary lines: it looks closer only where something is odd. */
export class LineFilter {
  private readonly heads: Cell[][];
  /** What stands in the name column of the header. */
  private readonly headings: Set<Cell>;
  private readonly met = new Map<Cell, boolean>();

  constructor(
    rows: Cell[][],
    header: Header,
    private readonly nameColumn: number,
  ) {
    this.heads = rows.slice(header.firstRow - 1, header.lastRow);
    this.headings = new Set(this.heads.map((head) => head[nameColumn] ?? null));
  }

  /** True for a line that may be a person. */
  holdsPerson(cells: Cell[]): boolean {
    const name = cells[this.nameColumn] ?? null;
    if (name !== null && this.headings.has(name) && this.heads.some((head) => this.repeats(head, cells))) return false;
    let filled = 0;
    let same = true;
    let first: Cell = null;
    for (const cell of cells) {
      if (cell === null) continue;
      if (filled < CELLS_LOOKED_AT && this.isFooter(cell)) return false;
      if (filled === 0) first = cell;
      else if (cell !== first) same = false;
      filled += 1;
    }
    return filled > 0 && !(same && (filled > 1 || name === null));
  }

  private isFooter(cell: Cell): boolean {
    if (typeof cell !== 'string') return false;
    let footer = this.met.get(cell);
    if (footer === undefined) {
      footer = saysFooter(cell);
      this.met.set(cell, footer);
    }
    return footer;
  }

  private repeats(head: Cell[], cells: Cell[]): boolean {
    const equal = cells.filter((cell, column) => cell !== null && cell === head[column]).length;
    return equal >= 2 && equal * 2 >= cells.filter((cell) => cell !== null).length;
  }
}
