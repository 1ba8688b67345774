import { HEAD } from '../../../shared/codes/relation';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import {
  beginResidence,
  checkDay,
  endResidence,
  type Home,
  openHousehold,
  type Stay,
  startOf,
  stayFacts,
  staysOf,
} from '../residents/queries';

type Leaver = { id: number; relation: string };
type Wanted = { id: number; people: readonly Leaver[]; roomId: number; on: string; reason: string };
type Leaving = { stay: Stay; relation: string };

/** The residences that go, each with its relation to the new head. */
function leavingOf(stays: readonly Stay[], people: readonly Leaver[]): Leaving[] {
  const leaving = people.map(({ id, relation }) => {
    const stay = stays.find(({ personId }) => personId === id);
    if (!stay) throw new Refusal('要分出去的人里，有人已经不在这一户。请重新打开这一户再分。');
    return { stay, relation };
  });
  if (new Set(leaving.map(({ stay }) => stay)).size < leaving.length) throw new Refusal('同一个人只能分出去一次，请重新勾选。');
  if (leaving.length === stays.length) throw new Refusal('一户的人不能全部分出去。全家换住处，请逐人用“换住房”。');
  if (people.filter(({ relation }) => relation === HEAD).length !== 1)
    throw new Refusal('新的一户要有一位户主，也只能有一位，请选定。');
  return leaving;
}

async function leave(powers: CommandPowers, { stay, relation }: Leaving, home: Home, { on, reason }: Wanted): Promise<void> {
  await endResidence(powers, stay, on, reason);
  await beginResidence(powers.db, stay.personId, home, { relation, residency: stay.residency, on });
  const after = { ...stayFacts({ ...stay, ...home, relation }), startedOn: on, reason };
  powers.note({ subject: 'person', subjectId: stay.personId, before: stayFacts(stay), after });
}

/** Some people of a household become one of their own. Returns the id of the new household. */
export async function split(powers: CommandPowers, wanted: Wanted): Promise<number> {
  const { db, today } = powers;
  const stays = await staysOf(db, wanted.id);
  if (stays.length === 0) throw new Refusal('这一户已经没有人在册，请重新选择。');
  const leaving = leavingOf(stays, wanted.people);
  for (const { stay } of leaving) checkDay(wanted.on, { today, notBefore: startOf(stay) });
  const home = await openHousehold(powers, wanted.roomId, wanted.on);
  for (const one of leaving) await leave(powers, one, home, wanted);
  return home.householdId;
}
