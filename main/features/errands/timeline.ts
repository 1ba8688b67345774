// 代办: what was run for somebody, and what came of it.
import { recordSource } from '../../timeline';

export const errandSource = recordSource({
  kind: 'errands',
  needs: 'errands.card',
  of: (db, personId) => [{ subject: 'errand', ids: db.selectFrom('errand').select('id').where('personId', '=', personId) }],
});
