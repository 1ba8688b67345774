// 查找: what the one search finds besides residents, in one answer.
import type { FoundBesides } from '../../../shared/features/finding';
import { hold } from '../meetings/helpers';
import { said, write as writeMinutes } from '../minutes/helpers';
import { write as writeNotice } from '../notices/support';
import { takeDown } from '../orders/orders';
import { enter } from '../residents/people';
import { type Desk, expect, testAfter, theHead } from '../support/desk';
import { joining, outsider } from '../volunteers/helpers';

const WORD = '拐杖';

/** Something of each kind that says the same word; of errands five. */
async function saidEverywhere(desk: Desk): Promise<void> {
  const { id: personId } = await enter(desk, {});
  await joining(desk, outsider({ name: WORD }));
  const meetingId = await hold(desk, { title: `${WORD}发放会` });
  await writeMinutes(desk, meetingId, null, said(`发了三根${WORD}`));
  await takeDown(desk, { words: `借${WORD}` });
  await desk.ask('wishes.add', { who: { personId }, kind: 'goods', words: `一根${WORD}` });
  for (const which of ['一', '二', '三', '四', '五'])
    await desk.ask('errands.add', { who: { personId }, title: `${WORD}第${which}` });
  await desk.ask('catalogue.add', { class: 'property', name: `${WORD}租借` });
  await desk.ask('tasks.add', { title: `修${WORD}`, owner: '王建国', unit: '', dueOn: null });
  await writeNotice(desk, { title: `${WORD}领取通知` });
}
const test = testAfter(saidEverywhere);

const found = (desk: Desk, text: string) => desk.ask('finding.besides', { text });
const kindsIn = (answer: FoundBesides) => Object.entries(answer).flatMap(([kind, rows]) => (rows.length > 0 ? [kind] : []));

test('of each kind it finds what the kind itself finds, four at most', async ({ desk }) => {
  const all = await found(desk, WORD);
  expect(kindsIn(all)).toEqual(Object.keys(all));
  expect(all).toMatchObject({
    volunteers: await desk.ask('volunteers.search', { text: WORD }),
    meetings: await desk.ask('meetings.search', { text: WORD }),
    orders: await desk.ask('orders.search', { text: WORD }),
    errands: (await desk.ask('errands.list', { text: WORD, view: 'all' })).rows.slice(0, 4),
    wishes: (await desk.ask('wishes.list', { text: WORD, view: 'all' })).rows,
    items: (await desk.ask('catalogue.list', { text: WORD })).rows,
    tasks: (await desk.ask('tasks.list', { text: WORD })).rows,
    minutes: (await desk.ask('minutes.register', { text: WORD })).rows,
    notices: (await desk.ask('notices.list', { text: WORD })).rows,
  });
  expect(all.errands).toHaveLength(4);
});

test('a single character, which stands in nearly everything, finds by names and numbers only', async ({ desk }) => {
  expect(kindsIn(await found(desk, '拐'))).toEqual(['volunteers', 'meetings', 'orders']);
});

test('whoever may not ask for a kind is told none of it, and the log is told nothing', async ({ desk }) => {
  const before = desk.sqlite.prepare('SELECT count(*) FROM auditEntry').pluck().get();
  desk.session = { ...theHead, role: 'chief', buildings: [1] };
  expect(kindsIn(await found(desk, WORD))).toEqual(['orders', 'errands', 'wishes', 'items']);
  expect(desk.sqlite.prepare('SELECT count(*) FROM auditEntry').pluck().get()).toBe(before);
});
