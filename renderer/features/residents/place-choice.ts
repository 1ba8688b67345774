// Where somebody is to live, while a form is being filled in.
import type { FormInstance } from 'antd';
import { HEAD } from '../../../shared/codes/relation';
import type { Input } from '../../../shared/operations';

/** `householdId` null: a household of their own in that room. undefined: not chosen yet. */
export type PlaceChoice = {
  buildingId?: number | undefined;
  unitId?: number | undefined;
  roomId?: number | undefined;
  householdId?: number | null | undefined;
};

type Destination = Input<'residents.moveRoom'>['to'];

export const isNewHousehold = (choice: PlaceChoice | undefined): boolean => choice?.householdId === null;

/** The choice as the desk takes it. Call after validation. */
export function destinationOf({ roomId, householdId }: PlaceChoice): Destination {
  return householdId ? { householdId } : { roomId: roomId ?? 0 };
}

/** Refuses an unfinished choice, saying what is missing. */
export const placeRule = {
  validator: async (_: unknown, choice: PlaceChoice | undefined) => {
    if (!choice?.buildingId) throw new Error('请选择楼栋、单元和房号。');
    if (!choice.unitId) throw new Error('请选择单元和房号。');
    if (!choice.roomId) throw new Error('请选择房号。');
    if (choice.householdId === undefined) throw new Error('这间房已经住着人，请选择加入哪一户，还是另立一户。');
  },
};

/** Keeps 与户主关系 in step with the place: the first of a new household is its head, who joins one is not. */
export function followPlace(form: FormInstance, changed: { to?: PlaceChoice }): void {
  if (!changed.to) return;
  if (isNewHousehold(changed.to)) form.setFieldValue('relation', HEAD);
  else if (form.getFieldValue('relation') === HEAD) form.setFieldValue('relation', null);
}
