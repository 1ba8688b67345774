// Somebody whose every value is found nowhere else, so that a single byte left of them shows.

import { readFileSync, statSync } from 'node:fs';
import { idNumber } from '../residents/people';
import { type Desk, TODAY } from '../support/desk';
import { cells, importOver } from '../support/sheet';
import { consulted } from './consulted';
import { entrusted } from './entrusted';
import { pursued } from './pursued';
import { swept } from './swept';
import { wished } from './wished';

export const planted = {
  name: '龘靐Zyqwk',
  idNumber: idNumber('19370913', '777'),
  documentNumber: 'EJ19373917',
  phone: '13977731937',
  phone2: '02987654391',
  workplace: '沣惠渠水文观测站',
  registeredAddress: '长安区鸣犊镇高望堆村七组',
  note: '养了一只叫阿绒的狗',
} as const;

/** As they stood before they were amended: also theirs. */
export const former = { name: '龘靐Vjxqz', phone: '13966621936' } as const;
/** What an import wrote over. */
const imported = '13955531935';

const spoken = (phone: string) => `${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`;

/** Every value of theirs, as typed and as papers print it; and the words the search index keeps of the name. */
export const values: readonly string[] = [
  ...Object.values(planted),
  ...Object.values(former),
  imported,
  spoken(planted.phone),
  'zyqwk',
  'vjxqz',
];

/** Says they would like to help, becomes a volunteer, is in a team and leaves it, has a certificate and a card, signs up. */
async function volunteering(desk: Desk, personId: number): Promise<void> {
  const lead = await desk.ask('leads.add', { who: { personId }, source: '走访', words: `${planted.name}会理发`, on: TODAY });
  const who = { personId };
  const { id } = await desk.ask('volunteers.register', { who, leadId: lead.id, note: planted.note, on: '2020-03-06' });
  const certificate = { name: '急救员', certificateNo: planted.documentNumber, expiresOn: null };
  await desk.ask('volunteers.addSkill', { id, ...certificate });
  const team = await desk.ask('teams.add', { name: '小蜜蜂', category: 'general', words: '' });
  const term = await desk.ask('teams.join', { id: team.id, volunteerId: id, on: TODAY });
  await desk.ask('teams.leave', { id: term.id, on: TODAY, reason: `${planted.name}住到女儿家` });
  const honour = { name: `${planted.name}家庭`, givenBy: planted.workplace, givenOn: TODAY, words: planted.note };
  await desk.ask('records.commend', { volunteerId: id, ...honour });
  await desk.ask('records.evaluate', {
    volunteerId: id,
    evaluator: 'served',
    words: `${planted.name}很热心`,
    evaluatedOn: TODAY,
  });
  await desk.ask('records.issue', { volunteerId: id, from: null, to: TODAY });
  await desk.ask('volunteers.issueCards', { ids: [id], renew: true });
  const times = { heldOn: TODAY, startsAt: '09:00', endsAt: '10:00', place: '广场' };
  const activity = await desk.ask('activities.add', { name: '理发', ...times });
  await desk.ask('activities.signUp', { id: activity.id, volunteerIds: [id] });
}

/** Is spoken of in a question that was voted on, and in one that was called off. */
async function voting(desk: Desk, agendaItemId: number): Promise<void> {
  const put = { agendaItemId, question: `请${planted.name}当组长`, way: 'hands' as const, rule: 'presentHalf' as const };
  const { id } = await desk.ask('votes.open', put);
  await desk.ask('votes.cancel', { id, reason: `${planted.name}不愿意` });
  const { id: again } = await desk.ask('votes.open', put);
  await desk.ask('votes.close', { id: again, count: { agree: 0, oppose: 0, abstain: 0 } });
}

/** Is spoken of in minutes that were agreed to, and has something to do. */
async function recording(desk: Desk, meetingId: number): Promise<void> {
  const text = (words: string) => ({ type: 'text', text: words });
  const said = { type: 'doc', content: [{ type: 'paragraph', content: [text(`${planted.name}说水管漏了`)] }] };
  const about = { title: `${planted.name}反映的情况`, owner: planted.name, words: `请${planted.name}说` };
  const { id: agendaItemId } = await desk.ask('agenda.add', { meetingId, ...about });
  const where = { meetingId, agendaItemId };
  await desk.ask('meetings.issueNotice', { id: meetingId });
  await voting(desk, agendaItemId);
  await desk.ask('minutes.keep', { ...where, revision: 0, pen: 'window-1', content: JSON.stringify(said) });
  const task = { title: `请${planted.name}看门`, owner: planted.name, unit: '', dueOn: null };
  await desk.ask('minutes.decide', { ...where, text: `请${planted.name}看门`, open: true, task });
  await desk.ask('minutes.submit', { meetingId, signers: [planted.name] });
  await desk.ask('minutes.issue', { meetingId });
  await desk.ask('minutes.confirm', { meetingId, words: `${planted.name}不在` });
  await desk.ask('minutes.amend', { ...where, words: `${planted.name}说的是另一件事`, reason: '听错了' });
  const { rows } = await desk.ask('tasks.list', { meetingId });
  await desk.ask('tasks.note', { id: rows[0]?.id ?? 0, words: `${planted.name}答应了` });
}

/** Is listed for a meeting, is excused, and leaves the list of another. */
async function deliberating(desk: Desk, personId: number): Promise<void> {
  const times = { heldOn: TODAY, startsAt: '09:00', endsAt: '10:00', place: '议事厅' };
  const people = [{ personId, unit: planted.workplace, capacity: planted.note }];
  const brought = {
    title: `${planted.name}家漏水`,
    words: planted.note,
    source: 'resident' as const,
    personId,
    receivedOn: TODAY,
  };
  const { id: topicId } = await desk.ask('topics.add', brought);
  for (const title of [`${planted.name}见面会`, '例会']) {
    const topicIds = title === '例会' ? [topicId] : [];
    const { id: meetingId } = await desk.ask('meetings.add', { kind: 'residents', title, ...times, topicIds });
    await desk.ask('attendees.add', { meetingId, people });
    const ids = (await desk.ask('meetings.card', { id: meetingId })).attendees.map(({ id }) => id);
    await desk.ask('attendees.mark', { meetingId, ids, state: 'excused', reason: `${planted.name}住院` });
    await recording(desk, meetingId);
    if (title === '例会') await desk.ask('attendees.end', { id: ids[0] ?? 0, reason: `${planted.name}住到女儿家` });
  }
}

/** Asks for something, is answered, and once more at the front desk under the own name. */
async function asking(desk: Desk, personId: number): Promise<void> {
  const told = { toWhom: planted.name, way: 'phone' as const, words: `告诉了${planted.name}` };
  const said = { words: `${planted.name}家漏水`, original: `${planted.name}：家里漏水 ${planted.phone}` };
  const { id } = await desk.ask('orders.add', { ...said, source: 'chat', reporter: { personId } });
  await desk.ask('orders.extend', { id, to: '2027-02-01', reason: `${planted.name}不在家`, approver: planted.name, told });
  await desk.ask('orders.note', { id, words: `${planted.name}回来了` });
  const scan = `/in/${planted.name}家的水管.pdf`;
  desk.platform.outside.set(scan, Buffer.from(`%PDF-1.7 ${planted.name} ${planted.note}`));
  desk.platform.chosen.openMany = [scan];
  await desk.ask('attachments.add', { subject: 'serviceOrder', subjectId: id });
  await desk.ask('intake.take', { name: planted.name, room: planted.workplace, words: planted.note, phone: planted.phone });
}

/** Registered, imported over, amended, tagged, revealed, copied, a file issued and saved under the name, a request, a former chief. */
export async function plant(desk: Desk): Promise<number> {
  const { id } = await desk.ask('residents.register', {
    ...{ ...planted, ...former },
    ...{ relation: '02', residency: '户籍', tags: ['独居老人', '失能老人'] },
    documentKind: '414',
    ...{ sex: null, birthOn: null, ethnicity: null, politics: null, education: null, marriage: null },
    to: { roomId: desk.room('3号楼', '2单元', '1101') },
    on: '2020-03-05',
  });
  await desk.ask('residents.amend', { id, changes: { name: planted.name } });
  const { run } = await importOver(
    desk,
    cells(`3号楼|2单元|1101|${planted.name}|${planted.name}|户主|女|${planted.idNumber}|${imported}|常住（户籍）|`),
  );
  if (run.counts.updated !== 1) throw new Error('the sheet was to change the planted person');
  await desk.ask('residents.amend', { id, changes: { phone: planted.phone } });
  await desk.ask('residents.untag', { id, tag: '独居老人', on: TODAY, reason: `${planted.name}住到女儿家` });
  await desk.ask('residents.reveal', { id, field: 'idNumber', reason: `帮${planted.name}填表` });
  await desk.ask('residents.copy', { id, field: 'idNumber' });
  await volunteering(desk, id);
  await deliberating(desk, id);
  await consulted(desk);
  await swept(desk);
  await asking(desk, id);
  await wished(desk, id);
  await pursued(desk);
  await entrusted(desk, id);
  const post = { buildingId: desk.building('3号楼'), unitId: null, name: planted.name, phone: planted.phone, on: '2020-04-01' };
  const chief = await desk.ask('chiefs.appoint', post);
  await desk.ask('papers.issueContactCards', { unitIds: null });
  await desk.ask('chiefs.end', { id: chief.id, on: TODAY, reason: `${planted.name}搬走` });
  const file = await desk.ask('privacy.issueFile', { id, reason: '本人要求查阅' });
  desk.platform.chosen.save = `/out/${planted.name}.pdf`;
  await desk.ask('papers.savePdf', { id: file.id });
  const request = { kind: 'correct', personId: id, asker: planted.name, words: `电话改成${planted.phone}`, on: TODAY } as const;
  const { id: requestId } = await desk.ask('privacy.receive', request);
  await desk.ask('privacy.close', { id: requestId, outcome: 'done', answer: `${planted.name}的电话改好了` });
  return id;
}

/** Every page of the file as it is before encryption, free pages among them, and how long the journal is. */
export function bytesOf(desk: Desk): { pages: Buffer; journal: number; file: Buffer } {
  return { pages: desk.sqlite.serialize(), journal: statSync(`${desk.path}-wal`).size, file: readFileSync(desk.path) };
}

export const found = (pages: Buffer): string[] => values.filter((value) => pages.includes(Buffer.from(value)));
