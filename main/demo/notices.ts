// Notices of the fictional station: water that was off last week, its sheets put up, one of them still hanging; a lift about to be looked
// after, half written; and which units the valve and the lift touch. By the acts of the desk, each at its own time.
import type { NoticeDraft } from '../../shared/features/notices';
import { daysAfter } from '../../shared/rules/working-days';
import { dayWords } from '../../shared/text';
import { beginNotice, noticeAt, noticeChecks, noticeDraftOf, noticeDrafts, noticeIssues } from '../features/notices/queries';
import { postingActs } from '../features/postings/queries';
import { zoneActs } from '../features/zones/queries';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

async function unitsOf({ db }: CommandPowers, building: string): Promise<number[]> {
  const rows = await db
    .selectFrom('unit')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select('unit.id')
    .where('building.name', '=', building)
    .orderBy('unit.position')
    .execute();
  return rows.map(({ id }) => id);
}

type Written = { kind: 'water' | 'lift'; fills: [string, string][]; more: Partial<NoticeDraft> };

/** Begun with the template of its kind and written on once. */
async function write(at: CommandPowers, { kind, fills, more }: Written): Promise<{ id: number; revision: number }> {
  // Founding the station is what the log keeps; a draft of its demonstration is part of it.
  const powers: CommandPowers = { ...at, unfinished: () => undefined };
  const { id } = await beginNotice(powers, { kind });
  const begun = await noticeAt(powers.db, id);
  const draft = { ...noticeDraftOf(begun), fills: fills.map(([name, value]) => ({ name, value })), ...more };
  await noticeDrafts['notices.keep'](powers, { id, revision: begun.revision, draft });
  return { id, revision: begun.revision + 1 };
}

/** Issued six days ago for three stairwells and the board; two sheets came down in time, one did not, one never went up. */
async function waterOff(powers: CommandPowers, unitIds: readonly number[]): Promise<void> {
  const at = deskAt(powers, 6, 20);
  const off = daysAfter(powers.today, -4);
  const { id, revision } = await write(at, {
    kind: 'water',
    fills: [
      ['停水原因', '更换地下室阀门'],
      ['停水开始', `${dayWords(off)}8时`],
      ['停水结束', '18时'],
    ],
    more: { aim: { board: 1, units: unitIds.map((unitId) => ({ unitId, copies: 1 })) }, takeDownOn: daysAfter(off, 1) },
  });
  await noticeChecks['notices.checkAlone'](at, { id, revision, reason: '' });
  const { id: paperId } = await noticeIssues['notices.issue'](at, { id, revision });
  const sheets = unitIds.map((_, sheet) => sheet + 1);
  const posted = deskAt(powers, 5, 60);
  await postingActs['postings.post'](posted, { paperId, sheets, on: posted.today, how: 'tick' });
  const down = deskAt(powers, 3, 30);
  await postingActs['postings.takeDown'](down, { paperId, sheets: sheets.slice(0, -1), on: down.today });
}

/** One went out, one is being written; two zones. */
export async function fillNotices(powers: CommandPowers): Promise<void> {
  const [walkUp, tower] = [await unitsOf(powers, '1号楼'), await unitsOf(powers, '8号楼')];
  const quiet: CommandPowers = { ...powers, note: () => undefined };
  await zoneActs['zones.add'](quiet, { kind: 'valve', name: '1号楼总阀', unitIds: walkUp });
  await zoneActs['zones.add'](quiet, { kind: 'lift', name: '8号楼东侧电梯', unitIds: tower });
  await waterOff(powers, walkUp);
  await write(deskAt(powers, 1, 120), {
    kind: 'lift',
    fills: [['哪部电梯', '8号楼东侧电梯']],
    more: { aim: { board: 0, units: tower.map((unitId) => ({ unitId, copies: 2 })) } },
  });
}
