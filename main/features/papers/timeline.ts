// 纸张: what became of papers about one person: printed, saved.
import { recordSource } from '../../timeline';

export const paperSource = recordSource({
  kind: 'papers',
  needs: 'papers.list',
  of: (db, personId) => [{ subject: 'paper', ids: db.selectFrom('paper').select('id').where('subjectPersonId', '=', personId) }],
  by: ['papers.print', 'papers.savePdf'],
});
