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

export function WhereField({ id, value = NOWHERE, onChange }: Props) {
  const { buildingId, unitId, roomId, place } = value;
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const units = buildings.find((building) => building.id === buildingId)?.units ?? [];
  const rooms = useQuery('estate.rooms', unitId === null ? null : { unitId }).value ?? [];
  const set = (part: Partial<OrderPlace>) => onChange?.({ ...value, ...part });
  const choose = (chosen: number | null) => set({ buildingId: chosen, unitId: null, roomId: null });
  return (
    <Flex vertical gap={8}>
      <Flex gap={8}>
        <Part label="楼栋" value={buildingId} options={buildings.map(named)} onChoose={choose} />
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
      <Input
        {...(id ? { id } : {})}
        value={place}
        maxLength={60}
        placeholder="公共地方写这里：小广场、南门、2号楼后面"
        onChange={(event) => set({ place: event.target.value })}
      />
    </Flex>
  );
}
