import { Select } from 'antd';
import type { Board } from '../../../shared/features/consultation-shapes';
import { standingWords } from '../../../shared/features/consultation-words';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import '../rooms/picture.css';
import look from './consultations.module.css';

type Unit = Board['units'][number];
type Row = Unit['rows'][number];
type Open = (rowId: number) => void;

/** The top floor first, rooms by their doors. */
function floorsOf(rows: readonly Row[]): [number, Row[]][] {
  const floors = new Map<number, Row[]>();
  for (const row of rows) floors.set(row.floor, [...(floors.get(row.floor) ?? []), row]);
  return [...floors].sort(([one], [other]) => other - one);
}

const Cell = ({ row, onOpen }: { row: Row; onOpen: Open }) => (
  <td>
    <button
      type="button"
      className={`room ${look.cell} ${look[row.standing]}`}
      aria-label={[row.room, row.name, standingWords[row.standing]].filter(Boolean).join('，')}
      onClick={() => onOpen(row.id)}
    >
      <span className="room-number">{row.room}</span>
      <span className="room-who">{row.name ?? ''}</span>
      <span className="room-count">{row.standing === 'open' ? '' : standingWords[row.standing]}</span>
    </button>
  </td>
);

const UnitBoard = ({ unit, onOpen }: { unit: Unit; onOpen: Open }) => (
  <section className="surface picture-unit" aria-label={unit.name}>
    <h2 className="picture-unit-name">
      {unit.name}
      <span className="soft small">{unit.rows.length} 份</span>
    </h2>
    <table className="picture-grid">
      <tbody>
        {floorsOf(unit.rows).map(([floor, rows]) => (
          <tr key={floor}>
            <th scope="row">{floor}层</th>
            {rows.map((row) => (
              <Cell key={row.id} row={row} onOpen={onOpen} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

type Props = { id: number; buildingId: number | null; onBuilding(id: number): void; onOpen: Open };

/** Building by building: who has answered what, floor by floor. */
export function BoardView({ id, buildingId, onBuilding, onOpen }: Props) {
  const board = useQuery('consultations.board', { id, buildingId });
  const buildings = board.value?.buildings ?? [];
  const options = buildings.map((one) => ({ value: one.id, label: `${one.name}　${one.answered} / ${one.rows}` }));
  return (
    <>
      <FailureNote failure={board.failure} />
      <div className={look.bar}>
        <Select
          aria-label="楼栋"
          className="picture-choice"
          value={buildingId ?? buildings[0]?.id ?? null}
          options={options}
          onChange={onBuilding}
        />
      </div>
      <div className="picture-units">
        {board.value?.units.map((unit) => (
          <UnitBoard key={unit.id} unit={unit} onOpen={onOpen} />
        ))}
      </div>
    </>
  );
}
