// A day at the desk of an office, from receiving to handing up: everything it is told on the way. Said of the file and of a server alike.
import type { ParcelContent } from '../../../main/parcels/content';
import { listOf } from '../../../shared/printed';
import type { Desk } from '../support/desk';
import { type Office, sample } from './office';

const person = (idNumber: string, place: string) => ({
  ...{ name: '某某', idNumber, sex: null, birthOn: null, residency: null, place, room: '1单元101', startedOn: '2026-01-01' },
});
const named = (content: ParcelContent, ids: readonly string[]) => ({
  purpose: '核对搬走搬来的',
  basis: 'duty' as const,
  people: ids.map((id) => person(id, content.places[0]?.code ?? '')),
});
/** Each list of an office on paper, as it reads. */
async function printedLists(desk: Desk, period: string): Promise<string[]> {
  const papers: string[] = [];
  for (const list of ['members', 'totals', 'receipts', 'refusals', 'corrections'] as const) {
    const columns = listOf(list)
      .columns.filter(({ usual = true }) => usual)
      .map(({ label }) => label);
    const asked = list === 'receipts' || list === 'refusals' ? {} : { period };
    const { id, title } = await desk.ask('rollup.issueList', { list, asked, columns });
    const { html } = await desk.ask('papers.html', { id });
    papers.push(`${title}\n${html.replace(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>/g, '').replace(/<[^>]*>/g, ' ')}`);
  }
  return papers;
}

const september = { period: '2026-09', span: { from: '2026-09-01', to: '2026-09-30' } };
const more = (content: ParcelContent) => content.figures.map((one, at) => (at === 0 ? { ...one, value: one.value + 7 } : one));

/** Everything the desk answered, in order; without keys and digests, which no two offices have alike. */
export async function dayAt({ desk, bytesOf, receive, upstairs }: Office): Promise<{ told: unknown; sent: ParcelContent[] }> {
  const [first, second] = sample as [ParcelContent, ParcelContent];
  const rule = second.indicators.map((one) =>
    one.code === 'households' ? { ...one, version: 2, definition: '另一种数法。' } : one,
  );
  const told: unknown[] = [];
  const sent: ParcelContent[] = [];
  const period = '2026-10';
  const handUp = async () => {
    const receiverId = (await desk.ask('rollup.previewSum', { period })).receivers[0]?.id ?? 0;
    const { id } = await desk.ask('rollup.makeSum', { period, receiverId });
    desk.platform.chosen.save = '/out/up.station';
    await desk.ask('parcels.save', { id });
    sent.push(upstairs(desk.platform.files.get('/out/up.station')));
    return id;
  };
  told.push(await desk.refusal('rollup.makeSum', { period, receiverId: 1 }));
  const flipped = Uint8Array.from(bytesOf(3));
  flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 1;
  told.push(
    await receive({
      ...{ 'a9.station': bytesOf(0, september), 'b9.station': bytesOf(1, september), 'd.station': flipped },
      'a.station': bytesOf(0, { sequence: 2, rows: named(first, ['11010519491231002X', '440524188001010014']) }),
      'b.station': bytesOf(1, { sequence: 2, indicators: rule, rows: named(second, ['11010519491231002x']) }),
    }),
  );
  told.push(await handUp(), await handUp());
  told.push(await receive({ 'a2.station': bytesOf(0, { sequence: 3, correction: 1, figures: more(first) }) }));
  told.push(await handUp());
  const { rows } = await desk.ask('rollup.members', { period });
  const [member, , , last] = rows;
  await desk.ask('rollup.setDue', { kind: 'month', days: 20 });
  await desk.ask('rollup.renameMember', { id: last?.id ?? 0, name: '改了名的工作站' });
  await desk.ask('rollup.endMember', { id: last?.id ?? 0, reason: '合并到别的单位' });
  const board = await desk.ask('rollup.board', { period });
  const indicatorId = board.totals[0]?.indicator.id ?? 0;
  const page = await desk.ask('rollup.member', { id: member?.id ?? 0, period });
  told.push({ ...board, server: null }, page, rows);
  told.push(await desk.ask('rollup.places', { receiptId: page.member.receiptId ?? 0, indicatorId }));
  told.push(await desk.ask('rollup.figure', { period, indicatorId }));
  for (const level of ['district', 'street', 'community', 'station'] as const)
    told.push(await desk.ask('rollup.totals', { period, level }));
  told.push(await desk.ask('rollup.corrections', { period }), await desk.ask('rollup.rules', { period }));
  told.push(await desk.ask('rollup.previewSum', { period }), await desk.ask('rollup.due', {}));
  told.push(await desk.ask('rollup.receipts', {}), await desk.ask('rollup.refusals', {}), await desk.ask('parcels.list', {}));
  told.push(await printedLists(desk, period));
  const unlike = new Set(['sha256', 'bytes']);
  return { told: JSON.parse(JSON.stringify(told, (key, value) => (unlike.has(key) ? null : value))), sent };
}
