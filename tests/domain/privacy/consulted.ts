// Asked with the other households of the building: on two papers, in a table that came back, and answered under the own name.
import { type Desk, TODAY } from '../support/desk';
import { handing } from '../support/handing';
import { planted } from './planted';

export async function consulted(desk: Desk): Promise<void> {
  const scope = { buildingIds: [desk.building('3号楼')] };
  const asked = { title: '加装电梯', words: '同意吗？', matter: null, asks: 'households' as const, scope, dueOn: TODAY };
  const { id } = await desk.ask('consultations.open', asked);
  const { rows } = await desk.ask('consultations.rows', { id, text: planted.name });
  const rowId = rows[0]?.id ?? 0;
  await desk.ask('consultations.issueSheets', { id, buildingId: null });
  await desk.ask('consultations.issueNotReached', { handing, id, buildingId: null });
  await desk.ask('consultations.amendRow', { rowId, name: planted.name, reason: `${planted.name}住这里` });
  const given = { rowId, answeredOn: TODAY, channel: 'door' as const, signer: planted.name, wishes: planted.note };
  await desk.ask('consultations.answer', { ...given, answer: 'oppose', reason: `${planted.name}嫌吵` });
  await desk.ask('consultations.withdraw', { rowId, reason: `${planted.name}改主意` });
  const scan = `/in/${planted.name}的签名.pdf`;
  desk.platform.outside.set(scan, Buffer.from(`%PDF-1.7 ${planted.name} ${planted.phone}`));
  desk.platform.chosen.openMany = [scan];
  await desk.ask('attachments.add', { subject: 'consultationRoom', subjectId: rowId });
  await desk.ask('consultations.answer', { ...given, answer: 'agree' });
  const [row] = (await desk.ask('consultations.rows', { id, text: planted.name })).rows;
  const table = `/in/加装电梯_${planted.name}.xlsx`;
  const cells = [
    ['编码', '房号', '答复', '理由', '签名'],
    ...[[row?.key ?? '', row?.room ?? '', '反对', planted.note, planted.name]],
  ];
  desk.platform.workbooks.set(table, { sheets: [{ name: '表', rows: cells, formulas: [] }] });
  desk.platform.chosen.openMany = [table];
  const back = await desk.ask('consultations.readSheets', { id });
  const draft = back.outcome === 'read' ? (back.files[0]?.draft ?? '') : '';
  await desk.ask('consultations.takeSheet', { draft, from: planted.name });
  const [taken] = await desk.ask('consultations.returns', { id });
  await desk.ask('consultations.withdrawReturn', { id: taken?.id ?? 0, reason: `${planted.name}没填过` });
  await desk.ask('consultations.close', { id });
}
