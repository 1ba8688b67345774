import { type PictureRoom, type RoomState, roomStateWords } from '../../../shared/features/rooms';
import { numberWords } from '../../../shared/text';

const order: readonly RoomState[] = ['lived', 'let', 'nominal', 'vacant'];

/** What the colours mean, and how many rooms each has. */
export function Legend({ rooms }: { rooms: readonly PictureRoom[] }) {
  const people = rooms.reduce((sum, room) => sum + room.residents, 0);
  const due = rooms.filter((room) => room.needsVisit).length;
  return (
    <ul className="picture-legend" aria-label="图例">
      <li>
        共 <b>{numberWords(rooms.length)}</b> 间，<b>{numberWords(people)}</b> 人
      </li>
      {order.map((state) => (
        <li key={state}>
          <span className={`picture-swatch room-${state}`} aria-hidden="true" />
          {roomStateWords[state]} <b>{numberWords(rooms.filter((room) => room.state === state).length)}</b>
        </li>
      ))}
      <li>
        <span className="picture-due" aria-hidden="true" />
        该上门核对 <b>{numberWords(due)}</b>
      </li>
    </ul>
  );
}
