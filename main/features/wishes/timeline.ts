// 微心愿: what somebody wished for, and what came of it.
import { recordSource } from '../../timeline';

export const wishSource = recordSource({
  kind: 'wishes',
  needs: 'wishes.card',
  of: (db, personId) => [{ subject: 'wish', ids: db.selectFrom('wish').select('id').where('personId', '=', personId) }],
});
