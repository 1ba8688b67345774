// A station that asks: areas, owners and households in the rooms of the test estate.
import type { ConsultationDraft, RowFilter } from '../../../shared/features/consultation-shapes';
import type { Input } from '../../../shared/operations';
import { enter } from '../residents/people';
import { type Desk, TODAY } from '../support/desk';

export const DUE = '2026-12-22';

/** Writes house facts of a room of the test estate. */
export const house = (desk: Desk, room: number, changes: Input<'rooms.amend'>['changes']) =>
  desk.ask('rooms.amend', { id: room, changes });

export const draft = (over: Partial<ConsultationDraft> = {}): ConsultationDraft => ({
  ...{ title: '加装电梯', words: '3号楼2单元加装电梯，费用由各户分摊，同意不同意？', matter: null, asks: 'owners' },
  ...{ scope: { buildingIds: [] }, dueOn: DUE },
  ...over,
});

/** Rooms of 1号楼 with an area and an owner each; 101 and 201 of 1单元 are one owner's. */
export async function ownedBuilding(desk: Desk) {
  const at = (unit: string, number: string) => desk.room('1号楼', unit, number);
  const rooms = [
    at('1单元', '101'),
    at('1单元', '102'),
    at('1单元', '201'),
    at('1单元', '202'),
    at('2单元', '101'),
    at('2单元', '102'),
  ];
  const owners = ['王芳', '李强', '王芳', '赵敏', '孙丽', '周平'];
  for (const [index, room] of rooms.entries()) {
    const phone = owners[index] === '王芳' ? '13900000001' : `1390000001${index}`;
    await house(desk, room, { area: 80 + index * 10, ownerName: owners[index] ?? '', ownerPhone: phone });
  }
  return rooms;
}

export const ofBuilding = (desk: Desk) => ({ buildingIds: [desk.building('1号楼')] });

/** Opens, and answers the ids of consultation and lines in house order. */
export async function open(desk: Desk, over: Partial<ConsultationDraft> = {}) {
  const { id } = await desk.ask('consultations.open', draft(over));
  const { rows } = await desk.ask('consultations.rows', { id });
  return { id, rows };
}

export const answer = (desk: Desk, rowId: number, over: Partial<Input<'consultations.answer'>> = {}) =>
  desk.ask('consultations.answer', { rowId, answer: 'agree', answeredOn: TODAY, channel: 'paper', ...over });

export const listed = async (desk: Desk, id: number, show: RowFilter) =>
  (await desk.ask('consultations.rows', { id, show })).rows.map(({ unit, room }) => unit + room);

export const tally = async (desk: Desk, id: number) => (await desk.ask('consultations.card', { id })).tally;

/** Somebody who heads a household in a room. */
export const head = (desk: Desk, name: string, unit: string, number: string) =>
  enter(desk, { name, to: { roomId: desk.room('1号楼', unit, number) } });
