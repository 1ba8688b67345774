import { type Desk, TODAY } from '../support/desk';

export const appoint = (desk: Desk, unit: string | null, name: string, on = '2026-10-01', rest: object = {}) =>
  desk.ask('chiefs.appoint', {
    ...{ buildingId: desk.building('1号楼'), unitId: unit === null ? null : desk.unit('1号楼', unit), name, phone: null, on },
    ...rest,
  });

/** Id of the chief of this name who holds a post today. */
export const chiefId = async (desk: Desk, name: string): Promise<number> =>
  (await desk.ask('chiefs.people', {})).find((one) => one.name === name)?.id ?? 0;

/** An account of a chief, linked to the chief of this name; `work` is done at the desk by that account. */
export async function byAccount(desk: Desk, name: string, work: () => Promise<unknown>): Promise<number> {
  const { id: staffId } = await desk.db
    .insertInto('staff')
    .values({ name, role: 'chief', createdAt: desk.now, publicKey: null, endedOn: null, endReason: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await desk.ask('chiefs.amend', { id: await chiefId(desk, name), staffId });
  const head = desk.session;
  desk.session = { ...head, staffId, staffName: name, role: 'chief', buildings: [desk.building('1号楼')] };
  await work();
  desk.session = head;
  return staffId;
}

/** A request of the light in the stairs, entered by whoever sits there. */
export const lightOut = (desk: Desk) =>
  desk.ask('orders.add', {
    ...{ source: 'chief', reporter: { anonymous: true }, words: '灯不亮' },
    where: { buildingId: desk.building('1号楼'), unitId: null, roomId: null, place: '' },
  });

export const month = TODAY.slice(0, 7);
export const counted = async (desk: Desk, name: string) => {
  const { roles, rows } = await desk.ask('duties.month', { month });
  const row = rows.find((one) => one.name === name);
  return Object.fromEntries(roles.flatMap(({ name: role }, at) => (row?.counts[at] ? [[role, row.counts[at]]] : [])));
};

/** What a field of a form is told. */
export const told = async (desk: Desk, name: string, input: object): Promise<Record<string, string>> => {
  const reply = await desk.reply(name, input);
  return !reply.ok && reply.failure.code === 'invalid' ? reply.failure.fields : {};
};
