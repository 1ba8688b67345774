import type { KeyboardEvent } from 'react';
import { type PictureRoom, type PictureUnit, roomStateWords } from '../../../shared/features/rooms';
import { type Floor, floorsOf, floorWords, neighbour } from './floors';

const idOf = (room: PictureRoom) => `room-${room.id}`;

/** What somebody hears of a room: `1101，王芳，3人，有人住，该上门核对`. */
const spoken = (room: PictureRoom) =>
  [
    room.number,
    room.headName,
    room.residents > 0 && `${room.residents}人`,
    room.households > 1 && `${room.households}户`,
    roomStateWords[room.state],
    room.needsVisit && '该上门核对',
  ]
    .filter(Boolean)
    .join('，');

type CellProps = { room: PictureRoom; chosen: boolean; onOpen(id: number): void; onArrow(event: KeyboardEvent): void };

function RoomCell({ room, chosen, onOpen, onArrow }: CellProps) {
  return (
    <td>
      <button
        type="button"
        id={idOf(room)}
        className={`room room-${room.state}${chosen ? ' room-chosen' : ''}`}
        aria-label={spoken(room)}
        title={spoken(room)}
        onClick={() => onOpen(room.id)}
        onKeyDown={onArrow}
      >
        <span className="room-number">
          {room.number}
          {room.needsVisit && <span className="picture-due" />}
        </span>
        <span className="room-who">{room.headName ?? (room.residents > 0 ? '户主未定' : '')}</span>
        <span className="room-count">{room.residents > 0 ? `${room.residents}人` : '空'}</span>
      </button>
    </td>
  );
}

function moveFrom(floors: readonly Floor[], row: number, column: number) {
  return (event: KeyboardEvent) => {
    const next = neighbour(floors, row, column, event.key);
    if (!next) return;
    event.preventDefault();
    document.getElementById(idOf(next))?.focus();
  };
}

type Props = { unit: PictureUnit; chosen: number | undefined; onOpen(id: number): void };

/** One unit: floors from the top, rooms by their doors. Arrow keys walk from room to room. */
export function UnitGrid({ unit, chosen, onOpen }: Props) {
  const floors = floorsOf(unit.rooms);
  const people = unit.rooms.reduce((sum, room) => sum + room.residents, 0);
  return (
    <section className="surface picture-unit" aria-label={unit.name}>
      <h2 className="picture-unit-name">
        {unit.name}
        <span className="soft small">
          {unit.rooms.length} 间 {people} 人
        </span>
      </h2>
      <table className="picture-grid">
        <tbody>
          {floors.map(({ floor, rooms }, row) => (
            <tr key={floor}>
              <th scope="row">{floorWords(floor)}</th>
              {rooms.map((room, column) => (
                <RoomCell
                  key={room.id}
                  room={room}
                  chosen={room.id === chosen}
                  onOpen={onOpen}
                  onArrow={moveFrom(floors, row, column)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
