// From a report to a parcel, and out of the house.
import path from 'node:path';
import { handingOf, type RowsHanding } from '../../../shared/features/parcels';
import { dayWords } from '../../../shared/text';
import { anchorIn } from '../../parcels/parcel';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { compareChainNumber } from '../audit/queries';
import { ownSignKeys, receiversOf, theOffice } from '../correspondents/queries';
import { disclose, handingTold } from '../disclosures/queries';
import { titleOf } from '../reports/queries';
import { goingOf, remarksOn, reportToSend } from './content';
import { dueWords, makeParcel, noteOutcome, registerParcel } from './making';
import { columns, peopleOn, rowsOn } from './people';
import { bytesOf, parcelOf } from './register';

const files = [{ name: '报送包', extensions: ['station'] }];
const MB = 1024 * 1024;
/** Bytes of a parcel of ours that is looked at again. */
const MOST = 64 * MB;

type Outgoing = { reportId: number; receiverId: number };

async function toSend(db: Reader, reportId: number) {
  const found = await reportToSend(db, reportId);
  if (found.hindrance !== null) throw new Refusal(found.hindrance);
  const { code } = await theOffice(db);
  return { ...found, stationCode: code, going: goingOf(found.frozen, found.report, code) };
}

/** What would go, before it does; also where something is still missing. */
export async function previewOf(db: Reader, reportId: number) {
  const { report, frozen, hindrance } = await reportToSend(db, reportId);
  const going = goingOf(frozen, report, '');
  const receivers = (await receiversOf(db)).map(({ id, level, code, name }) => ({ id, level, code, name }));
  return {
    ...{ title: titleOf(report), hindrance, figures: going.figures.length, buildings: going.places.length },
    ...remarksOn(frozen, going),
    ...{ people: await peopleOn(db, frozen.summary.asOf), columns, receivers },
  };
}

/** The parcel of a report for a receiver: the one that was made before, or a new one. */
export async function makeOf(powers: CommandPowers, { reportId, receiverId }: Outgoing): Promise<{ id: number }> {
  const { db, now, already } = powers;
  const before = await db
    .selectFrom('parcel')
    .select('id')
    .where('reportId', '=', reportId)
    .where('receiverId', '=', receiverId)
    .where('people', 'is', null)
    .executeTakeFirst();
  if (before) {
    already();
    return before;
  }
  const { going, report } = await toSend(db, reportId);
  const made = await makeParcel(db, now, { going, receiverId, reportId });
  return { id: await registerParcel(powers, made, { reportId, purpose: dueWords(report.version, report.reason) }) };
}

export async function saveOf({ db, platform, write }: TaskPowers, id: number) {
  const [{ fileName, receiver, sha256 }, bytes] = [await parcelOf(db, id), await bytesOf(db, id)];
  const chosen = await platform.chooseSave({ title: '报送包存到哪里', suggested: fileName, filters: files });
  if (chosen === null) return { outcome: 'cancelled' as const };
  await platform.writeFile(chosen, bytes);
  await write(async (powers) => {
    await noteOutcome(powers, id, { reply: null, words: `已存为${path.basename(chosen)}` });
    powers.note({
      subject: 'parcel',
      subjectId: id,
      before: null,
      after: { fileName: path.basename(chosen), office: receiver.name, sha256 },
    });
  });
  return { outcome: 'saved' as const, id, path: chosen };
}

/** One with names: written at once, into the register of what left the ledger as well, and not kept. */
export async function sendNames(powers: TaskPowers, { handing, ...outgoing }: Outgoing & { handing: RowsHanding }) {
  const { db, platform, write, now } = powers;
  const { going, frozen, report, stationCode } = await toSend(db, outgoing.reportId);
  const people = await rowsOn(db, frozen.summary.asOf, stationCode);
  if (people.length === 0) throw new Refusal('统计日没有在册的居民，不用附名单。');
  const rows = { purpose: handing.purpose, basis: handing.basis, people };
  const suggested = `${stationCode}-${report.period}-含名单.station`;
  const chosen = await platform.chooseSave({ title: '含名单的报送包存到哪里', suggested, filters: files });
  if (chosen === null) return { outcome: 'cancelled' as const };
  const made = await makeParcel(db, now, { ...outgoing, going, rows });
  await platform.writeFile(chosen, made.bytes);
  const id = await write(async (writing) => {
    const given = handingOf(made.receiver.name, handing);
    const told = { people: people.length, ...handingTold(given) };
    const registered = await registerParcel(writing, made, { reportId: outgoing.reportId, purpose: handing.purpose, told });
    const what = `${titleOf(report)}报送包所附名单`;
    await disclose(writing, given, { what, people: people.length, fileName: path.basename(chosen) });
    await noteOutcome(writing, registered, { reply: null, words: `已存为${path.basename(chosen)}` });
    return registered;
  });
  return { outcome: 'saved' as const, id, path: chosen };
}

/** Holds a parcel of ours that lies outside against the log: whether the log still has the entry the parcel remembers. */
export async function compareWith({ db, platform, write }: TaskPowers) {
  const chosen = await platform.chooseOpen({ title: '选一个以前做的报送包', filters: files });
  if (chosen === null) return { outcome: 'cancelled' as const };
  const anchor = anchorIn(await platform.readFile(chosen, MOST), await ownSignKeys(db));
  if (anchor === null) throw new Refusal('这个文件不是这里做的报送包，或者被改动过，没法比对。');
  const { matches, words } = await compareChainNumber(db, `${anchor.sequence}-${anchor.hash}`);
  const after = { fileName: path.basename(chosen), passed: matches };
  await write(async ({ note }) => note({ subject: 'parcel', subjectId: 0, before: null, after }));
  return { outcome: 'compared' as const, matches, words: words.replaceAll('纸上', '报送包里') };
}

/** `on` in words, for the register. */
export const repliedWords = (said: string, on: string, words: string): string =>
  `${dayWords(on)}${said}${words === '' ? '' : `：${words}`}`;
