import { useRef, useState } from 'react';
import { useMay } from '../../desk';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowBox, RowFold } from '../../kit/row-parts';
import { useRemWidth } from '../../kit/use-rem-width';
import { type Asked, columnsWith, placeName, placeOf } from './chief-columns';
import { type BuildingLine, type Line, unitIdsOf } from './estate-lines';

type Choosing = {
  lines: BuildingLine[];
  /** Units chosen for printing. */
  chosen: number[];
  onChoose(unitIds: number[]): void;
};

/** With more units than this the buildings stand closed, each saying how many of its units are looked after. */
const MOST_OPEN = 80;
const standOpen = (lines: BuildingLine[]) => lines.flatMap(unitIdsOf).length <= MOST_OPEN;

/** Boxes: a building's takes or leaves all its units, that of the head all there are. */
function boxColumn({ lines, chosen, onChoose }: Choosing): LedgerColumn<Line> {
  const all = lines.flatMap(unitIdsOf);
  const taken = new Set(chosen);
  const box = (label: string, ids: number[]) => {
    const checked = ids.length > 0 && ids.every((id) => taken.has(id));
    const choose = (wanted: boolean) => onChoose(all.filter((id) => (ids.includes(id) ? wanted : taken.has(id))));
    return <RowBox label={label} checked={checked} some={!checked && ids.some((id) => taken.has(id))} onChange={choose} />;
  };
  return {
    title: '选择',
    head: box('选择全部单元', all),
    width: '2.8rem',
    render: (_, line) => box(`选择${placeName(placeOf(line))}`, unitIdsOf(line)),
  };
}

const nameColumn = (open: ReadonlySet<number>, onToggle: (id: number) => void): LedgerColumn<Line> => ({
  title: '楼栋、单元',
  width: '9.1rem',
  render: (_, line) =>
    line.kind === 'building' ? (
      <span className="chief-place">
        <RowFold label={`${line.building}的单元`} open={open.has(line.id)} onToggle={() => onToggle(line.id)} />
        {line.building}
      </span>
    ) : (
      <span className="chief-place chief-unit">{line.row.unit}</span>
    ),
});

/** Where there is no room for it, since when is left to the card. In units of the text size. */
const ROOM_FOR_SINCE = 51;

/** One table: a building, under it its units. Choosing a building chooses its units. */
export function ChiefsTable({ lines, chosen, onChoose, ...asked }: Choosing & Asked) {
  const area = useRef<HTMLDivElement>(null);
  const roomy = useRemWidth(area) >= ROOM_FOR_SINCE;
  const may = useMay();
  const [open, setOpen] = useState<ReadonlySet<number>>(() => new Set(standOpen(lines) ? lines.map(({ id }) => id) : []));
  const toggle = (id: number) =>
    setOpen((before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]));
  const rows = lines.flatMap((line): Line[] => (open.has(line.id) ? [line, ...line.children] : [line]));
  const isChosen = (line: Line) => unitIdsOf(line).every((id) => chosen.includes(id));
  return (
    <LedgerTable<Line>
      {...{ area, rows }}
      oneLine
      className="chiefs-table"
      style={{ minWidth: '46rem' }}
      columns={[
        boxColumn({ lines, chosen, onChoose }),
        nameColumn(open, toggle),
        ...columnsWith(asked, { since: roomy, acts: may('chiefs.appoint') }),
      ]}
      rowClassName={(line) => `${line.kind}-line ${isChosen(line) ? 'chosen-line' : ''}`.trim()}
      empty="没有符合条件的。"
    />
  );
}
