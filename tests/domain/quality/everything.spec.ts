// Whatever the file holds of a person, under whatever table: a merge knows what becomes of it, and taking it back leaves nothing out.
import { verifyLedger } from '../../../main/verify/ledger';
import { quarrel } from '../agreements/quarrel';
import { addField } from '../fields/fields';
import { enter, lifeOf } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { handing } from '../support/handing';
import { askedAbout } from './asked';
import { force, listed } from './estate';
import { elsewhere, ledger, merge, twice, undo } from './twice';

/** goes: points at the record kept afterwards; copied: stays, and the record kept has the same; stays: tells of the record that ended. */
type Fate = 'goes' | 'copied' | 'stays';

/** What hangs on a record, or tells of one, stays with it; of a person, all records are asked. */
const onRecords = (...of: string[]): Record<string, Fate> => Object.fromEntries(of.map((one) => [`${one}.subjectId`, 'stays']));
const ofPerson = (...of: string[]): Record<string, Fate> => Object.fromEntries(of.map((one) => [`${one}.personId`, 'goes']));

/** Every column that leads to a person. One that is not here has not been thought of: say what a merge does with it, and do it. */
const fates: Record<string, Fate> = {
  'person.mergedInto': 'goes',
  'residence.personId': 'stays',
  'personTag.personId': 'copied',
  'tagDetail.personTagId': 'copied',
  'fieldValue.personId': 'copied',
  'guardian.personId': 'goes',
  'guardian.guardianId': 'goes',
  'careContact.personId': 'goes',
  'claim.personId': 'goes',
  'screeningCall.personId': 'goes',
  'checkedFinding.personId': 'goes',
  'checkedFinding.otherId': 'goes',
  'privacyRequest.personId': 'goes',
  'volunteer.personId': 'goes',
  'volunteerLead.personId': 'goes',
  'disputeParty.personId': 'goes',
  'chief.personId': 'goes',
  ...ofPerson('serviceOrder', 'wish', 'errand', 'visit', 'visitCard'),
  ...onRecords('attachment', 'posting', 'publication'),
  'consultationRoom.personId': 'goes',
  'sweepLine.personId': 'goes',
  'attendee.personId': 'goes',
  'topic.personId': 'goes',
  // What went out is frozen; the timeline asks for all records of a person.
  'paper.subjectPersonId': 'stays',
  'paperPerson.personId': 'stays',
  'personMerge.keptId': 'stays',
  'personMerge.mergedId': 'stays',
  // History: read of all records of a person.
  ...onRecords('auditEntry', 'importChange', 'erasure'),
};

type Pointer = { column: string; to: string };

/** Columns that point at a person, or are named as if they did; and those that hang on a row that is copied. What hangs on a row that goes, goes with it. */
function pointing({ sqlite }: Desk): string[] {
  const tables = sqlite
    .prepare(
      `select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%'`,
    )
    .pluck()
    .all() as string[];
  const pointers = tables.flatMap((table) =>
    (sqlite.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[]).map(
      ({ from, table: to }): Pointer => ({ column: `${table}.${from}`, to }),
    ),
  );
  const isCopied = (table: string) => fates[`${table}.personId`] === 'copied';
  const named = tables.flatMap((table) =>
    (sqlite.pragma(`table_info("${table}")`) as { name: string }[])
      .map(({ name }) => `${table}.${name}`)
      .filter((column) => /\.(\w*person\w*Id|subjectId|residentId)$/i.test(column)),
  );
  const found = pointers.filter(({ to }) => to === 'person' || isCopied(to)).map(({ column }) => column);
  return [...new Set([...found, ...named])].sort();
}

test('every column that leads to a person is known to merging', ({ desk }) => {
  expect(pointing(desk)).toEqual(Object.keys(fates).sort());
});

/** Rows of a column that point at a person; those that hang on another row are told by the test of what is copied. */
const rowsAt = ({ sqlite }: Desk, column: string, id: number): number[] => {
  const [table, name] = column.split('.');
  return sqlite.prepare(`select rowid from "${table}" where "${name}" = ? order by rowid`).pluck().all(id) as number[];
};

const entitlement = async (desk: Desk, name: string) =>
  (await desk.ask('entitlements.list', {})).find((one) => one.name === name)?.id ?? 0;

/** 张小明 twice, with a row of every table under the record that is going to end. */
async function wholeLife(desk: Desk) {
  const found = await twice(desk);
  const { son, other, head } = found;
  const earlier = await enter(desk, { name: '张小明', to: elsewhere(desk) });
  await merge(desk, other, earlier.id);
  await merge(desk, son, other);
  await undo(desk, other);
  const card = { cardNo: '陕A12345678', serviceItem: '优待证年审' };
  await desk.ask('residents.amendTag', { id: other, tag: '退役军人', care: card });
  await desk.ask('residents.amendTag', { id: other, tag: '残疾人', validTo: '2030-01-01', care: { disabilityGrade: '2' } });
  const field = await addField(desk, { name: '宠物' });
  await desk.ask('fields.set', { subject: 'person', id: other, values: { [field]: '一只狗' } });
  const child = await enter(desk, { name: '张小小', birthOn: '2020-05-06', to: elsewhere(desk) });
  await desk.ask('groups.setGuardian', { id: child.id, guardian: { personId: other }, relation: '51', on: TODAY });
  const aunt = { name: '王芳', phone: '13900007777' };
  await desk.ask('groups.setGuardian', { id: other, guardian: aunt, relation: '97', on: TODAY });
  await desk.ask('groups.contact', { id: other, on: TODAY, way: 'visit', words: '一切都好' });
  const id = await entitlement(desk, '残疾人补贴');
  await desk.ask('entitlements.record', { id, personId: other, on: TODAY, outcome: 'claimed', words: '' });
  await desk.ask('checkup.mark', { code: 'noIdNumber', subjectId: other, otherId: 0, reason: '问过，确实没有' });
  await desk.ask('residents.amend', { id: head, changes: { phone: '13900000004' } });
  await desk.ask('checkup.mark', { code: 'samePhone', subjectId: head, otherId: other, reason: '一家人合用' });
  await desk.ask('privacy.receive', { kind: 'erase', personId: other, asker: '张小明', words: '想删掉', on: TODAY });
  force(
    desk,
    `insert into volunteer (number, personId, cardKey, joinedOn) values ('10001', ?, ?, ?)`,
    other,
    '1'.repeat(20),
    TODAY,
  );
  force(desk, `insert into chief (name, personId, recommender, words) values ('张小明', ?, '', '')`, other);
  const lead = `insert into volunteerLead (personId, source, words, heardOn, staffId, at, state) values (?, '', '', ?, 1, ?, 'open')`;
  force(desk, lead, other, TODAY, desk.now);
  const times = { heldOn: TODAY, startsAt: '09:00', endsAt: '10:00', place: '广场' };
  const { id: meetingId } = await desk.ask('meetings.add', { kind: 'residents', title: '见面会', ...times });
  await desk.ask('attendees.add', { meetingId, people: [{ personId: other }] });
  const topic = `insert into topic (title, words, source, personId, receivedOn, buildings, state, at, staffId)
    values ('路灯', '', 'resident', ?, ?, '', 'open', ?, 1)`;
  force(desk, topic, other, TODAY, desk.now);
  await askedAbout(desk, other);
  await quarrel(desk, { personId: other });
  await desk.ask('privacy.issueFile', { id: other, reason: '本人要求查阅' });
  await desk.ask('queries.issueList', { handing, source: { filter: {} }, columns: ['phone'], numbers: 'masked' });
  return { ...found, child: child.id, field };
}

describe('a merge', () => {
  test('takes along whatever there is of the record that ends, and taking it back leaves every table as it was', async ({
    desk,
  }) => {
    const { son, other } = await wholeLife(desk);
    const before = ledger(desk);
    const own = Object.keys(fates).filter((column) => !/\.(personTagId|subjectId)$/.test(column));
    const were = new Map(own.map((column) => [column, rowsAt(desk, column, other)]));
    for (const [column, rows] of were) expect(rows, `nothing planted under ${column}`).not.toEqual([]);
    await merge(desk, son, other);
    for (const [column, rows] of were) {
      const [left, kept] = [rowsAt(desk, column, other), rowsAt(desk, column, son)];
      if (fates[column] === 'goes') {
        expect(left, column).toEqual([]);
        expect(kept, column).toEqual(expect.arrayContaining(rows));
      } else expect(left, column).toEqual(expect.arrayContaining(rows));
    }
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    await undo(desk, other);
    expect(ledger(desk)).toEqual(before);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('shows all of it on the card of the record kept', async ({ desk }) => {
    const { son, other, child, field } = await wholeLife(desk);
    await merge(desk, son, other);
    const care = await desk.ask('groups.ofPerson', { id: son });
    expect(care.groups).toMatchObject([
      { tag: '残疾人', validTo: '2030-01-01', care: { disabilityGrade: '2' } },
      { tag: '退役军人', care: { serviceItem: '优待证年审' } },
    ]);
    expect(care.guardians).toMatchObject([{ name: '王芳', phone: '139****7777' }]);
    expect(care.contacts.map(({ words }) => words)).toEqual(['日常走访', '家庭医生随访', '一切都好']);
    expect((await desk.ask('groups.ofPerson', { id: child })).guardians).toMatchObject([{ personId: son, name: '张小明' }]);
    const held = await desk.ask('fields.of', { subject: 'person', id: son });
    expect(held.find((one) => one.field.id === field)?.value).toBe('一只狗');
    const id = await entitlement(desk, '残疾人补贴');
    const { rows } = await desk.ask('entitlements.people', { id, show: 'claiming', page: {} });
    expect(rows.map((row) => row.id)).toEqual([son]);
    expect(await desk.ask('privacy.requests', {})).toMatchObject([{ person: { id: son } }]);
    const told = (await lifeOf(desk, son)).map(({ act }) => act).filter((act) => act.endsWith('（合并来的记录）'));
    expect(told).toEqual(
      expect.arrayContaining([
        '登记（合并来的记录）',
        '其他栏目（合并来的记录）',
        '联系（合并来的记录）',
        '应享未享（合并来的记录）',
      ]),
    );
  });

  test('does not call up again what was looked at under the other record', async ({ desk }) => {
    const { son, other, head } = await wholeLife(desk);
    expect(await listed(desk, 'samePhone')).toEqual([]);
    await merge(desk, son, other, ['phone']);
    expect(await listed(desk, 'samePhone')).toEqual([]);
    await undo(desk, other);
    await desk.ask('residents.amend', { id: head, changes: { phone: '13900000005' } });
    expect(await listed(desk, 'samePhone')).toEqual([]);
  });
});
