// A parcel lies outside: it remembers where the log ended, whatever becomes of the file.
import { enter } from '../residents/people';
import { expect } from '../support/desk';
import { approved, made, opened, ready, test } from './station';

/** Older states the log is cut to. */
const OLDER = 20;

test('a parcel outside finds the log cut to any older state, though the register was cut with it', async ({ desk }) => {
  const { receiverId, signKey } = await ready(desk);
  for (let at = 0; at < OLDER; at += 1) await enter(desk, { name: `王${at}` });
  const { bytes } = await made(desk, await approved(desk), receiverId);
  desk.platform.outside.set('/usb/parcel.station', bytes ?? new Uint8Array());
  desk.platform.chosen.open = '/usb/parcel.station';
  const { sequence } = opened(bytes, signKey).auditHead;
  const triggers = desk.sqlite
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'audit%'")
    .all();
  for (const { name } of triggers as { name: string }[]) desk.sqlite.exec(`DROP TRIGGER ${name}`);
  desk.sqlite.exec(
    'DROP TRIGGER parcelNoDelete; DROP TRIGGER parcelOutcomeNoDelete; DELETE FROM parcelOutcome; DELETE FROM parcel',
  );
  const compared = () => desk.ask('parcels.compare', {});
  expect(await compared()).toMatchObject({ matches: true });
  const found: unknown[] = [];
  // Comparing is noted as well: each older state ends in one new entry.
  for (let last = sequence - 1; last >= sequence - OLDER; last -= 1) {
    desk.sqlite.prepare('DELETE FROM auditEntry WHERE id > ?').run(last);
    found.push(await compared().then((reply) => 'words' in reply && reply.words));
  }
  expect(found).toEqual(Array(OLDER).fill(expect.stringMatching(/没有第\d+条：后面的被截掉了|对不上/)));
});
