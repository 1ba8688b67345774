import type { Paper } from '../../../shared/features/papers';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, paperOf } from '../papers/queries';
import { theStation } from '../station/queries';
import { memberMark } from '../volunteers/queries';
import { findRedemption } from './redemptions';
import { slipPaper } from './slip.document';

/** Issues the slip of a redemption, or answers with the one it has. Refuses one of what was given back. */
export async function issueSlip(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, already } = powers;
  const there = await db.selectFrom('redemptionSlip').select('paperId').where('redemptionId', '=', id).executeTakeFirst();
  if (there) {
    already();
    return paperOf(db, there.paperId);
  }
  const row = await findRedemption(db, id);
  if (row.undoneAt !== null) throw new Refusal(`${row.number}已经退回，不用再打印。`);
  const station = await theStation(db);
  const { number, volunteerId, volunteer, volunteerNumber, gift, words, quantity, points, pointsLeft, at, by } = row;
  const html = renderDocument(
    slipPaper({
      ...{ number, volunteer, volunteerNumber, gift, words, quantity, points, at, by },
      ...{ left: pointsLeft, station: station.name, phone: station.phone, mark: memberMark(volunteerId) },
    }),
  );
  const issued = { number, kind: 'redemptionSlip' as const, title: `积分兑换单（${gift}）`, sheets: 1, html };
  const paper = await freeze(powers, issued);
  await db.insertInto('redemptionSlip').values({ redemptionId: id, paperId: paper.id }).execute();
  return paper;
}
