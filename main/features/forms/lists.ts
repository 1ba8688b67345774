// Lists that go down a form, a row each. Pure.
import type { FormList, FormMarking } from '../../../shared/features/form-marking';
import type { BuildingFigures, Figure, FigureRow } from '../../../shared/features/summary';
import { measureWords, valueWords } from '../../../shared/features/summary';
import { isRowEach } from '../../../shared/rules/report-checks';
import { dayWords } from '../../../shared/text';
import { buildingColumns } from '../summary/queries';
import { peopleOf } from './people';
import type { Basis, PlaceValues, Value } from './values';

type Marking = Extract<FormMarking, { what: 'list' }>;

function buildingCell(column: string, building: BuildingFigures): Value {
  if (column === '楼栋') return building.building;
  return buildingColumns.find(({ label }) => label === column)?.of(building) ?? '';
}

function figureCell(column: string, figure: Figure): Value {
  if (column === '分组') return figure.group;
  if (column === '指标') return figure.name;
  if (column === '数值') return figure.of === null ? figure.value : valueWords(figure);
  return column === '单位' ? measureWords(figure) : figure.definition;
}

const rowCell = (column: string, row: FigureRow): Value => (column === '日期' ? dayWords(row.day) : row.words);

const numbered = <R>(rows: readonly R[], column: string, cell: (column: string, row: R) => Value): Value[] =>
  rows.map((row, at) => (column === '序号' ? at + 1 : cell(column, row)));

/** What is said where the ledger has other rows by now than the report counted. */
function changedSince(code: string, rows: readonly FigureRow[], { summary }: Basis): string {
  const figure = summary.figures.find((one) => one.code === code);
  if (!figure || !isRowEach(figure) || figure.value === rows.length) return '';
  return `汇总里是${figure.value}${figure.measure}，现在的台账里有${rows.length}条。`;
}

/** The values of a list, from the marked place down. */
export function listOf(marking: Marking, basis: Basis): PlaceValues {
  const { list, column, code, name } = marking;
  const made = (values: Value[], why = ''): PlaceValues => ({ values, state: why === '' ? 'held' : 'warned', why });
  const of: Record<FormList, () => PlaceValues> = {
    buildings: () => made(numbered(basis.summary.buildings, column, buildingCell)),
    figures: () => made(numbered(basis.summary.figures, column, figureCell)),
    rows: () => {
      const rows = basis.rows.get(code ?? '');
      if (!rows) return { values: [], state: 'lacking', why: `“${name}”背后没有明细。` };
      return made(numbered(rows, column, rowCell), changedSince(code ?? '', rows, basis));
    },
    people: () => peopleOf(marking, basis.named),
  };
  return of[list]();
}
