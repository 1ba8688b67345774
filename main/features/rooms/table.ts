import type { Generated } from 'kysely';

export type RoomAliasTables = {
  roomAlias: { id: Generated<number>; roomId: number; number: string; endedOn: string; endReason: string };
};
