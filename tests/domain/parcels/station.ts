// A station that hands up to the community above it: from the approved report to the parcel as the community opens it.
import { readParcel } from '../../../main/parcels/parcel';
import { communityAbove, take, withCodes } from '../correspondents/offices';
import { enter } from '../residents/people';
import { type Desk, testAfter } from '../support/desk';
import { toldBy } from './told';

export const MONTH = '2026-10';
export const STATION = '610112004001007';
export const above = communityAbove();

export async function approved(desk: Desk, reason = ''): Promise<number> {
  const { id } = await desk.ask('reports.draft', { period: MONTH, reason });
  const { findings } = await desk.ask('reports.card', { id });
  for (const { code } of findings) await desk.ask('reports.remark', { id, code, words: '核对过' });
  await desk.ask('reports.approveOwn', { id });
  return id;
}

/** A station with its code, its keys and the community's card, and five people. */
export const test = testAfter(async (desk) => {
  await withCodes(desk);
  await desk.ask('correspondents.makeKeys', {});
  for (const name of ['王芳', '李强', '赵敏', '陈静', '刘洋']) await enter(desk, { name });
  await take(desk, above.card);
});

export async function ready(desk: Desk): Promise<{ receiverId: number; signKey: string }> {
  const text = (await desk.ask('correspondents.own', {})).card?.text ?? '';
  return { receiverId: (await desk.ask('correspondents.list', {}))[0]?.id ?? 0, signKey: text.split(' ')[3] ?? '' };
}

export const opened = (bytes: Uint8Array | undefined, signKey: string) => {
  const read = readParcel(bytes ?? new Uint8Array(), {
    openWith: above.open,
    trusts: (key) => (key === signKey ? { code: STATION, level: 'station' } : null),
  });
  if (read.outcome === 'refused') throw new Error(read.why);
  return toldBy(read.content);
};

export async function made(desk: Desk, reportId: number, receiverId: number) {
  const { id } = await desk.ask('parcels.make', { reportId, receiverId });
  desk.platform.chosen.save = '/out/parcel';
  await desk.ask('parcels.save', { id });
  return { id, bytes: desk.platform.files.get('/out/parcel') };
}
