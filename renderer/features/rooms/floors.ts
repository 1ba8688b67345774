// A unit as rows of a picture: the top floor first, its rooms in door order.
import type { PictureRoom } from '../../../shared/features/rooms';

export type Floor = { floor: number; rooms: PictureRoom[] };

export function floorsOf(rooms: readonly PictureRoom[]): Floor[] {
  const byFloor = new Map<number, PictureRoom[]>();
  for (const room of rooms) byFloor.set(room.floor, [...(byFloor.get(room.floor) ?? []), room]);
  return [...byFloor].map(([floor, within]) => ({ floor, rooms: within })).sort((a, b) => b.floor - a.floor);
}

export const floorWords = (floor: number): string => (floor < 0 ? `地下${-floor}层` : `${floor}层`);

/** The room an arrow key leads to from row and column; undefined at the edge. */
export function neighbour(floors: readonly Floor[], row: number, column: number, key: string): PictureRoom | undefined {
  const step: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  const [down, right] = step[key] ?? [];
  if (down === undefined || right === undefined) return undefined;
  const rooms = floors[row + down]?.rooms;
  if (!rooms) return undefined;
  return down === 0 ? rooms[column + right] : rooms[Math.min(column, rooms.length - 1)];
}
