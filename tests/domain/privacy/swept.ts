// Found out about in a sweep: by chat under the own name, by telephone, on paper, and in a return that was taken back.
import { type Desk, TODAY } from '../support/desk';
import { planted } from './planted';

export async function swept(desk: Desk): Promise<void> {
  const scope = { buildingIds: [desk.building('3号楼')] };
  const questions = [
    { label: '联系电话', kind: 'text' as const, source: 'phone' as const },
    { label: '说明', kind: 'text' as const },
  ];
  const { id } = await desk.ask('sweeps.open', { title: '联系方式', words: '', asks: 'people', scope, dueOn: TODAY, questions });
  const text = `3-2-1101 ${planted.name} ${planted.phone} ${planted.note}`;
  await desk.ask('sweeps.takeText', { id, text, from: planted.name });
  const { rows } = await desk.ask('sweeps.rows', { id, text: planted.name });
  const [phone, words] = (await desk.ask('sweeps.card', { id })).questions;
  const values = { [String(phone?.id)]: planted.phone2, [String(words?.id)]: planted.workplace };
  const given = {
    rowId: rows[0]?.id ?? 0,
    outcome: 'answered' as const,
    values,
    channel: 'door' as const,
    note: `${planted.name}说的`,
  };
  await desk.ask('sweeps.answer', given);
  await desk.ask('sweeps.issueLists', { id, buildingId: null });
  const [back] = await desk.ask('sweeps.returns', { id });
  await desk.ask('sweeps.withdrawReturn', { id: back?.id ?? 0, reason: `${planted.name}不是这样说的` });
  await desk.ask('sweeps.settle', { ...given, note: `${planted.name}改了` });
  await desk.ask('sweeps.close', { id });
}
