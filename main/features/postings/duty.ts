// Sheets chiefs put up.
import type { DutySource } from '../../duty';

export const postingDuty: DutySource = {
  async acts(db, span, { names }) {
    const rows = await db
      .selectFrom('posting')
      .select(['id', 'number', 'place', 'poster', 'postedOn'])
      .where('postedOn', '>=', span.from)
      .where('postedOn', '<=', span.to)
      .where('poster', 'in', names)
      .execute();
    return rows.map(({ id, number, place, poster, postedOn }) => ({
      ...{ kind: 'post', day: postedOn ?? span.to, about: `posting ${id}`, words: `${number}（${place}）`, to: '/postings' },
      by: { names: [poster] },
    }));
  },
};
