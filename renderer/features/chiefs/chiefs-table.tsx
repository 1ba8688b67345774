import type { Key } from 'react';
import { useMay } from '../../desk';
import { FramedTable } from '../../kit/framed-table';
import { type Asked, columnsWith, placeName, placeOf } from './chief-columns';
import { type BuildingLine, type Line, unitKey } from './estate-lines';

type Props = Asked & {
  lines: BuildingLine[];
  /** Units chosen for printing. */
  chosen: number[];
  onChoose(unitIds: number[]): void;
};

/** With more units than this the buildings stand closed, each saying how many of its units are looked after. */
const MOST_OPEN = 80;
const standOpen = (lines: BuildingLine[]) => lines.reduce((sum, { children }) => sum + children.length, 0) <= MOST_OPEN;

const unitsIn = (lines: BuildingLine[], keys: readonly Key[]): number[] =>
  lines.flatMap((line) => line.children.filter((unit) => keys.includes(unit.key)).map((unit) => unit.row.unitId));

/** One table: a building, under it its units. Choosing a building chooses its units. */
export function ChiefsTable({ lines, chosen, onChoose, ...asked }: Props) {
  const may = useMay();
  const columns = columnsWith(asked);
  return (
    <FramedTable<Line>
      className="chiefs-table"
      least={700}
      columns={may('chiefs.appoint') ? columns : columns.slice(0, -1)}
      dataSource={lines}
      pagination={false}
      rowClassName={(line) => `${line.kind}-line`}
      expandable={{ defaultExpandAllRows: standOpen(lines), indentSize: 16 }}
      rowSelection={{
        checkStrictly: false,
        selectedRowKeys: chosen.map(unitKey),
        onChange: (keys) => onChoose(unitsIn(lines, keys)),
        getTitleCheckboxProps: () => ({ 'aria-label': '选择全部单元' }),
        getCheckboxProps: (line) => ({ 'aria-label': `选择${placeName(placeOf(line))}` }),
      }}
    />
  );
}
