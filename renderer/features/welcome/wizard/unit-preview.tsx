import { roomsOf } from '../../../../shared/features/estate';
import { numberWords } from '../../../../shared/text';
import { type Line, readLines } from './building-lines';

/** The first unit of a line as it will stand in the ledger: floors from the top, doors from the left. */
export function UnitPreview({ line }: { line: Line | undefined }) {
  const plan = line ? readLines([line]).plans[0] : undefined;
  const unit = plan?.units[0];
  if (!plan || !unit) return <p className="preview soft">把这一行填全，这里会画出它的楼层和门牌。</p>;
  const rooms = roomsOf(unit);
  const floors = [...new Set(rooms.map((room) => room.floor))].reverse();
  return (
    <figure className="preview surface">
      <figcaption>
        {plan.building} {unit.unit}
        <span className="soft">每单元{numberWords(rooms.length)}户</span>
      </figcaption>
      <div className="preview-scroll">
        <table>
          <tbody>
            {floors.map((floor) => (
              <tr key={floor}>
                <th scope="row">{floor < 0 ? `地下${-floor}层` : `${floor}层`}</th>
                {rooms
                  .filter((room) => room.floor === floor)
                  .map((room) => (
                    <td key={room.number}>{room.number}</td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
