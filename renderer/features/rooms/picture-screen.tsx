import { Button, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { Picture } from '../../../shared/features/rooms';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { useFilter } from '../../session';
import { Legend } from './legend';
import './picture.css';
import { RoomDrawer } from './room-drawer';
import { UnitGrid } from './unit-grid';

const purpose = '每栋楼一张图：几层几户、谁住、哪些空着、哪些该上门看看。导入居民表格，或者在设置里加楼栋以后，这里就有图。';

type BuildingProps = { picture: Picture; chosen: number | undefined; onOpen(id: number): void };

function Building({ picture, chosen, onOpen }: BuildingProps) {
  return (
    <>
      <Legend rooms={picture.units.flatMap((unit) => unit.rooms)} />
      <div className="picture-units">
        {picture.units.map((unit) => (
          <UnitGrid key={unit.id} unit={unit} chosen={chosen} onOpen={onOpen} />
        ))}
      </div>
    </>
  );
}

/** 楼栋图: every room of a building on its floor; a click opens the room. */
export function PictureScreen() {
  const navigate = useNavigate();
  const { id } = useParams();
  const tree = useQuery('estate.tree', {});
  const buildings = tree.value ?? [];
  const [kept, keep] = useFilter<number | null>('picture', null);
  const wanted = id ? Number(id) : kept;
  const buildingId = buildings.find((building) => building.id === wanted)?.id ?? buildings[0]?.id ?? null;
  const picture = useQuery('rooms.picture', buildingId === null ? null : { buildingId });
  const [address] = useSearchParams();
  const [room, setRoom] = useState(Number(address.get('room')) || undefined);
  const choose = (chosen: number) => {
    setRoom(undefined);
    keep(chosen);
    navigate(`/picture/${chosen}`, { replace: true });
  };
  const options = buildings.map((building) => ({ value: building.id, label: building.name }));
  const select = buildings.length > 0 && (
    <Select aria-label="楼栋" className="picture-choice" value={buildingId} options={options} onChange={choose} showSearch />
  );
  return (
    <Page title="楼栋图" count={select} actions={<Button onClick={() => navigate('/rooms')}>房屋核对</Button>}>
      <FailureNote failure={tree.failure ?? picture.failure} />
      {tree.value && buildings.length === 0 && (
        <div className="surface">
          <EmptyState words={purpose} />
        </div>
      )}
      {picture.value && <Building picture={picture.value} chosen={room} onOpen={setRoom} />}
      {room !== undefined && <RoomDrawer id={room} onClose={() => setRoom(undefined)} />}
    </Page>
  );
}
