import { Button } from 'antd';
import { memo, useState } from 'react';
import type { EntryRoom } from '../../../shared/features/entry';
import type { PlaceChoice } from '../residents/place-choice';
import { PlaceField } from '../residents/place-field';
import { placeWords } from '../residents/words';
import look from './entry.module.css';
import { usePlaceKeys } from './place-keys';

type Props = {
  room: EntryRoom | undefined;
  joined: number | null | undefined;
  onPlace(roomId: number, householdId: number | null | undefined): void;
  onNext(): void;
  onPrevious(): void;
};

/** Where the people live: carried over from room to room, or chosen. */
export const EntryPlace = memo(function EntryPlace({ room, joined, onPlace, onNext, onPrevious }: Props) {
  const [choosing, setChoosing] = useState<PlaceChoice | null>(null);
  const { keys, onPicked } = usePlaceKeys();
  const choose = (choice: PlaceChoice) => {
    setChoosing(choice.roomId ? null : choice);
    if (choice.roomId) onPlace(choice.roomId, choice.householdId);
  };
  const here = room && { buildingId: room.buildingId, unitId: room.unitId, roomId: room.roomId, householdId: joined };
  return (
    <div className={look.place} id="entry-place" {...keys}>
      {room && <h2 className={look.room}>{placeWords(room)}</h2>}
      <PlaceField value={choosing ?? here ?? {}} onChange={choose} onPicked={onPicked} />
      <Button title="Alt+↑" disabled={!room?.previousId} onClick={onPrevious}>
        上一间
      </Button>
      <Button title="Alt+↓" disabled={!room?.nextId} onClick={onNext}>
        下一间
      </Button>
    </div>
  );
});
