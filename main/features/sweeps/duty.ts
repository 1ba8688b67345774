// Answers chiefs brought back in a sweep.
import { dayInChina } from '../../../shared/text';
import type { DutySource } from '../../duty';
import { instantsOf } from '../../indicator';

export const sweepDuty: DutySource = {
  async acts(db, span, { postIds }) {
    const { from, until } = instantsOf(span);
    const rows = await db
      .selectFrom('sweepAnswer')
      .innerJoin('sweepLine', 'sweepLine.id', 'sweepAnswer.sweepLineId')
      .innerJoin('sweep', 'sweep.id', 'sweepLine.sweepId')
      .leftJoin('sweepReturn', 'sweepReturn.id', 'sweepAnswer.sweepReturnId')
      .innerJoin('room', 'room.id', 'sweepLine.roomId')
      .innerJoin('unit', 'unit.id', 'room.unitId')
      .innerJoin('building', 'building.id', 'unit.buildingId')
      .select(['building.name as building', 'unit.name as unit', 'room.number'])
      .select(['sweepLine.id as lineId', 'sweepLine.postId', 'sweepAnswer.at', 'sweep.id as sweepId', 'sweep.title'])
      .where('sweepAnswer.at', '>=', from)
      .where('sweepAnswer.at', '<', until)
      .where('sweepAnswer.outcome', '=', 'answered')
      .where('sweepLine.postId', 'in', postIds)
      .where('sweepReturn.withdrawnOn', 'is', null)
      .execute();
    return rows.map(({ lineId, postId, at, sweepId, title, building, unit, number }) => ({
      // A household counts once for the sweep, on the day its answer came: a second answer corrects the first.
      ...{ kind: 'sweep', day: dayInChina(at), about: `sweepLine ${lineId}` },
      ...{ words: `${title}（${building}${unit}${number}）`, to: `/sweeps/${sweepId}` },
      by: { postId },
    }));
  },
};
