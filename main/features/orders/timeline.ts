// 诉求: what somebody asked for, and what came of it.
import { recordSource } from '../../timeline';

export const orderSource = recordSource({
  kind: 'orders',
  needs: 'orders.card',
  of: (db, personId) => [
    { subject: 'serviceOrder', ids: db.selectFrom('serviceOrder').select('id').where('personId', '=', personId) },
  ],
});
