// Building, unit, room, with who lives there. The rooms say so in the list already; then: join them, or a household of its own.
import { Flex, Radio, Select, type SelectProps } from 'antd';
import type { RoomRow } from '../../../shared/features/estate';
import { useQuery } from '../../desk';
import type { PlaceChoice } from './place-choice';
import look from './residents.module.css';

type Limits = {
  /** Who is on the move: their own household is not offered. */
  exceptHouseholdId?: number;
  /** Always a household of their own, whoever lives there. */
  alone?: boolean;
};
type Props = Limits & {
  id?: string;
  value?: PlaceChoice;
  onChange?: (choice: PlaceChoice) => void;
  /** Something was picked in one of the lists, be it what stood there already. */
  onPicked?: () => void;
};

const householdWords = ({ headName, residents }: RoomRow['households'][number]) =>
  `${headName ? `${headName}的户` : '没有户主的一户'}（${residents}人）`;

const livingWords = ({ households }: RoomRow) =>
  households.length === 0
    ? '空'
    : households.map(({ headName, residents }) => `${headName ?? '无户主'}${residents > 1 ? `等${residents}人` : ''}`).join('，');

/** One step of the way to a room; what else is known of an option stands behind it, softly. */
function Part({ label, value, ...rest }: SelectProps & { label: string }) {
  return (
    <Select
      {...rest}
      value={value ?? null}
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      optionRender={({ data }) => (
        <Flex gap={16} justify="space-between">
          {data.label}
          <span className="soft small">{data.living}</span>
        </Flex>
      )}
      className={look.part ?? ''}
    />
  );
}

type LivingProps = { households: RoomRow['households']; choice: PlaceChoice; onChoose(householdId: number | null): void };

/** Who lives in the chosen room, and whether to join them. */
function Living({ households, choice, onChoose }: LivingProps) {
  return (
    <Radio.Group
      vertical
      aria-label="加入哪一户"
      value={choice.householdId ?? (choice.householdId === null ? 'new' : undefined)}
      onChange={(event) => onChoose(event.target.value === 'new' ? null : event.target.value)}
      options={[
        ...households.map((household) => ({ value: household.id, label: `加入${householdWords(household)}` })),
        { value: 'new', label: '不加入，在这间房另立一户' },
      ]}
    />
  );
}

const vacantWords = (room: RoomRow) => (room.households.length === 0 ? '这间房空着，将新立一户。' : '将在这间房另立一户。');

/** The places to choose from, and who of the chosen room may be joined. */
function usePlaces({ buildingId, unitId, roomId }: PlaceChoice, { exceptHouseholdId, alone }: Limits) {
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const units = buildings.find((building) => building.id === buildingId)?.units ?? [];
  const rooms = useQuery('estate.rooms', unitId ? { unitId } : null).value ?? [];
  const joinable = (row: RoomRow) => (alone ? [] : row.households.filter((household) => household.id !== exceptHouseholdId));
  return { buildings, units, rooms, room: rooms.find((row) => row.id === roomId), joinable };
}

const named = ({ id, name }: { id: number; name: string }) => ({ value: id, label: name });

export function PlaceField({ id, value = {}, onChange, onPicked, ...limits }: Props) {
  const { buildings, units, rooms, room, joinable } = usePlaces(value, limits);
  const { buildingId, unitId, roomId } = value;
  const chooseBuilding = (chosen: number) => {
    const [unit, another] = buildings.find((building) => building.id === chosen)?.units ?? [];
    onChange?.({ buildingId: chosen, ...(unit && !another ? { unitId: unit.id } : {}) });
  };
  const chooseRoom = (chosen: number) => {
    const row = rooms.find((other) => other.id === chosen);
    const vacant = row !== undefined && joinable(row).length === 0;
    onChange?.({ ...value, roomId: chosen, householdId: vacant ? null : undefined });
  };
  const choose = (householdId: number | null) => onChange?.({ ...value, householdId });
  const living = rooms.map((row) => ({ value: row.id, label: row.number, living: livingWords(row) }));
  const joining = room ? joinable(room) : [];
  const picking = onPicked ? { onSelect: onPicked } : {};
  return (
    <Flex vertical gap={8}>
      <Flex gap={8}>
        <Part
          {...(id ? { id } : {})}
          {...picking}
          label="楼栋"
          value={buildingId}
          options={buildings.map(named)}
          onChange={chooseBuilding}
        />
        <Part
          {...picking}
          label="单元"
          value={unitId}
          disabled={!buildingId}
          options={units.map(named)}
          onChange={(chosen: number) => onChange?.({ buildingId, unitId: chosen })}
        />
        <Part {...picking} label="房号" value={roomId} disabled={!unitId} options={living} onChange={chooseRoom} />
      </Flex>
      {room && joining.length === 0 && <p className="soft">{vacantWords(room)}</p>}
      {joining.length > 0 && <Living households={joining} choice={value} onChoose={choose} />}
    </Flex>
  );
}
