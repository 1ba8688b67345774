// Where something is: building, unit, room as far as known, or a place everybody uses, in words.
import { Flex, Input, Select } from 'antd';
import type { OrderPlace } from '../../../shared/features/orders';
import { useQuery } from '../../desk';

export const NOWHERE: OrderPlace = { roomId: null, unitId: null, buildingId: null, place: '' };

type Props = { id?: string; value?: OrderPlace; onChange?(where: OrderPlace): void };
type PartProps = { label: string; value: number | null; disabled?: boolean; options: { value: number; label: string }[] };

const named = ({ id, name }: { id: number; name: string }) => ({ value: id, label: name });

function Part({ label, onChoose, ...rest }: PartProps & { onChoose(id: number | null): void }) {
  return (
    <Select
      {...rest}
      aria-label={label}
      placeholder={label}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ flex: 1 }}
      onChange={(chosen: number | undefined) => onChoose(chosen ?? null)}
    />
  );
}

/** A building, one of its units, or a room of it. */
export function HomeField({ value = NOWHERE, onChange }: Omit<Props, 'id'>) {
  const { buildingId, unitId, roomId } = value;
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const units = buildings.find((building) => building.id === buildingId)?.units ?? [];
  const rooms = useQuery('estate.rooms', unitId === null ? null : { unitId }).value ?? [];
  const set = (part: Partial<OrderPlace>) => onChange?.({ ...value, ...part });
  return (
    <Flex gap={8}>
      <Part
        label="楼栋"
        value={buildingId}
        options={buildings.map(named)}
        onChoose={(chosen) => set({ buildingId: chosen, unitId: null, roomId: null })}
      />
      <Part
        label="单元"
        value={unitId}
        disabled={buildingId === null}
        options={units.map(named)}
        onChoose={(chosen) => set({ unitId: chosen, roomId: null })}
      />
      <Part
        label="房号"
        value={unitId === null ? null : roomId}
        disabled={unitId === null}
        options={rooms.map((room) => ({ value: room.id, label: room.number }))}
        onChoose={(chosen) => set({ roomId: chosen })}
      />
    </Flex>
  );
}

export function WhereField({ id, value = NOWHERE, onChange }: Props) {
  return (
    <Flex vertical gap={8}>
      <HomeField value={value} {...(onChange ? { onChange } : {})} />
      <Input
        {...(id ? { id } : {})}
        value={value.place}
        maxLength={60}
        placeholder="公共地方写这里：小广场、南门、2号楼后面"
        onChange={(event) => onChange?.({ ...value, place: event.target.value })}
      />
    </Flex>
  );
}
