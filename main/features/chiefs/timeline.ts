// 楼栋长: when somebody took a post on and gave it up, for which term, what was written of them and taken off their month.
import type { Reader } from '../../powers';
import { recordSource } from '../../timeline';

export const chiefSource = recordSource({
  kind: 'chief',
  needs: 'chiefs.card',
  of(db: Reader, personId: number) {
    const theirs = db.selectFrom('chief').select('id').where('personId', '=', personId);
    return [
      { subject: 'post', ids: db.selectFrom('post').select('id').where('chiefId', 'in', theirs) },
      { subject: 'chiefTerm', ids: db.selectFrom('chiefTerm').select('id').where('chiefId', 'in', theirs) },
      { subject: 'chief', ids: theirs },
    ];
  },
});
