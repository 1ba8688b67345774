// 协议和调解: what somebody was a party to, and what was noted of it. For the office alone: a sealed file is among them.
import { recordSource } from '../../timeline';

export const agreementSource = recordSource({
  kind: 'agreements',
  needs: 'agreements.seal',
  of: (db, personId) => [
    { subject: 'dispute', ids: db.selectFrom('disputeParty').select('disputeId as id').where('personId', '=', personId) },
  ],
});
