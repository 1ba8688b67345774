// The wall as other features meet it: what ran out, the first sheets of a station, taking a person's name off it.
import type { TodayLine } from '../../../shared/features/today';
import { FiveCode, fiveWords } from '../../../shared/features/wall';
import type { RecordWithFiles } from '../../attached';
import { among } from '../../database/among';
import type { KnownAs } from '../../database/known-as';
import { permits } from '../../permission';
import type { CommandPowers, Reader, SeatRole } from '../../powers';
import { Refusal } from '../../refusal';
import { fiveOf } from './rows';

export { enterContact, enterEvidence, enterFive, enterWallText } from './entering';

/** Photos of one of the five: the sign over the door, the room. */
export const fiveFiles: RecordWithFiles = {
  ...{ sees: 'wall.overview', opens: 'wall.overview', adds: 'wall.setFive', personal: false },
  async named(_, __, id) {
    const code = FiveCode.options[id - 1];
    if (!code) throw new Refusal('没有找到这一项，请重新打开“上墙”。');
    return `五有：${fiveWords[code]}`;
  },
};

/** What waits on the home screen of those who see to it. */
export async function wallNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'wall.setFive')) return [];
  const lapsed = (await fiveOf(db, today)).filter((item) => item.lapsed);
  return lapsed.length === 0 ? [] : [{ words: '项“五有”到期了，要再看', count: lapsed.length, to: '/wall?view=five' }];
}

/** Whoever is erased: numbers under their name and phone are taken off, and they see to nothing any more. The caller notes it. */
export async function forgetWall(powers: CommandPowers, { names, phones }: KnownAs, pseudonym: string): Promise<void> {
  const { db, today } = powers;
  await db
    .updateTable('wallContact')
    .set({ name: pseudonym, phone: '', endedOn: today, endReason: '已删除' })
    .where('name', 'in', among(names))
    .where('phone', 'in', among(phones))
    .execute();
  await db.updateTable('fiveItem').set({ owner: '' }).where('owner', 'in', among(names)).execute();
}
