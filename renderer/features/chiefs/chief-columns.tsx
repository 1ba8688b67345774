import type { Chief } from '../../../shared/features/chiefs';
import { dayWords, numberWords } from '../../../shared/text';
import type { LedgerColumn } from '../../kit/ledger-table';
import { RowAct } from '../../kit/row-parts';
import { StateWord } from '../../kit/state-word';
import { type Line, manyHouseholds } from './estate-lines';

export type Place = { buildingId: number; building: string; unitId: number | null; unit: string | null };
/** What the buttons of a line ask for. */
export type Asked = { onAppoint(place: Place): void; onEnd(place: Place, chief: Chief): void };

export const placeOf = (line: Line): Place =>
  line.kind === 'building'
    ? { buildingId: line.buildingId, building: line.building, unitId: null, unit: null }
    : { buildingId: line.row.buildingId, building: line.row.building, unitId: line.row.unitId, unit: line.row.unit };

export const placeName = ({ building, unit }: Place): string => `${building}${unit ?? '整栋'}`;

/** The chief who holds the post of exactly this line. */
const holderOf = (line: Line): Chief | null => {
  if (line.kind === 'building') return line.chief;
  return line.row.chief?.scope === 'unit' ? line.row.chief : null;
};

function ChiefCell({ line }: { line: Line }) {
  const holder = holderOf(line);
  if (holder)
    return (
      <>
        {holder.name}
        <span className="chief-scope">{holder.scope === 'building' ? '整栋' : '本单元'}</span>
        {line.load > manyHouseholds && <span className="chief-heavy">　负责{numberWords(line.load)}户，偏多</span>}
      </>
    );
  if (line.kind === 'unit' && line.row.chief) return <span className="soft">由{line.row.chief.name}（整栋）负责</span>;
  if (line.kind === 'unit') return <StateWord tone="soon">还没有楼栋长</StateWord>;
  return <span className="soft">{line.covered === line.units ? '各单元都有' : `还差${line.units - line.covered}个单元`}</span>;
}

const phoneOf = (line: Line) => {
  const holder = holderOf(line);
  if (!holder) return null;
  return holder.phone ?? <span className="soft">不公开</span>;
};

function Buttons({ line, onAppoint, onEnd }: Asked & { line: Line }) {
  const holder = holderOf(line);
  const place = placeOf(line);
  const name = placeName(place);
  const act = holder ? '更换' : line.kind === 'building' ? '指定整栋' : '指定';
  return (
    <>
      <RowAct label={`${act} ${name}`} words={act} onAct={() => onAppoint(place)} />
      {holder && <RowAct label={`结束任职 ${name} ${holder.name}`} words="结束任职" onAct={() => onEnd(place, holder)} />}
    </>
  );
}

const since: LedgerColumn<Line> = {
  title: '任职起',
  width: '9.6rem',
  render: (_, line) => {
    const holder = holderOf(line);
    return holder && dayWords(holder.since);
  },
};

/** What is said of each line beside its name. */
export const columnsWith = (asked: Asked, shown: { since: boolean; acts: boolean }): LedgerColumn<Line>[] => [
  {
    title: '户',
    width: '4.3rem',
    align: 'right',
    render: (_, line) => numberWords(line.kind === 'building' ? line.households : line.row.households),
  },
  {
    title: '人',
    width: '4.3rem',
    align: 'right',
    render: (_, line) => numberWords(line.kind === 'building' ? line.residents : line.row.residents),
  },
  { title: '楼栋长', ellipsis: true, render: (_, line) => <ChiefCell line={line} /> },
  { title: '电话', width: '9.1rem', ellipsis: true, render: (_, line) => phoneOf(line) },
  ...(shown.since ? [since] : []),
  ...(shown.acts
    ? [{ title: '办理', width: '9.6rem', render: (_: never, line: Line) => <Buttons line={line} {...asked} /> }]
    : []),
];
