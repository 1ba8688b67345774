// Wished for something under the own record and under the own name, and took on what somebody else wished for.
import type { Desk } from '../support/desk';
import { planted } from './planted';

export async function wished(desk: Desk, personId: number): Promise<void> {
  const own = { kind: 'goods' as const, words: `${planted.name}想要一根拐杖，${planted.note}` };
  const { id } = await desk.ask('wishes.add', { ...own, who: { personId } });
  await desk.ask('wishes.claim', { id, claimant: { name: planted.name, phone: planted.phone } });
  await desk.ask('wishes.giveUp', { id, reason: `${planted.name}去女儿家` });
  await desk.ask('wishes.add', { ...own, who: { name: planted.name, phone: planted.phone2 } });
  const other = await desk.ask('wishes.add', { kind: 'company', words: '想有人念报纸', who: { name: '何秀英' } });
  await desk.ask('wishes.claim', { id: other.id, claimant: { name: planted.name, phone: planted.phone } });
  await desk.ask('wishes.fulfil', { id: other.id, words: `${planted.name}每周来`, way: 'inPerson' });
}
