// Had errands run under the own record and under the own name, handed papers over, and took back those of a neighbour.
import type { Desk } from '../support/desk';
import { planted } from './planted';

export async function entrusted(desk: Desk, personId: number): Promise<void> {
  const said = { title: `替${planted.name}取药`, words: planted.note, materials: [`${planted.name}的身份证`] };
  const { id } = await desk.ask('errands.add', { ...said, who: { personId } });
  const own = await desk.ask('errands.lend', { id, name: `${planted.name}的医保卡` });
  await desk.ask('errands.giveBack', { id: own.id, count: 1, toWhom: planted.name });
  desk.platform.outside.set('/in/医保卡.pdf', Buffer.from(`%PDF-1.7 ${planted.name} ${planted.note}`));
  desk.platform.chosen.openMany = ['/in/医保卡.pdf'];
  await desk.ask('attachments.add', { subject: 'errand', subjectId: id });
  await desk.ask('errands.issueEntrustment', { id });
  await desk.ask('errands.finish', { id, result: `${planted.name}的药取回来了`, receivedBy: planted.name });
  await desk.ask('errands.add', { ...said, who: { name: planted.name, phone: planted.phone } });
  const other = await desk.ask('errands.add', { who: { name: '何秀英' }, title: '交费' });
  const paper = await desk.ask('errands.lend', { id: other.id, name: '电卡' });
  await desk.ask('errands.giveBack', { id: paper.id, count: 1, toWhom: planted.name });
  await desk.ask('errands.finish', { id: other.id, result: '交了', receivedBy: planted.name });
}
