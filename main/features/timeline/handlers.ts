import type { timeline } from '../../../shared/features/timeline';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { personOf } from '../residents/queries';
import { kindsOf, timelinePage } from './read';

async function needHousehold(db: Reader, id: number): Promise<void> {
  const found = await db.selectFrom('household').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这一户，请重新选择。');
}

export const timelineHandlers: HandlersFor<typeof timeline> = {
  'timeline.of': async (powers, { subject, id, kinds, after, most }) => {
    await (subject === 'person' ? personOf(powers.db, id) : needHousehold(powers.db, id));
    const page = await timelinePage(powers, { subject, id }, kinds, { after, most });
    return { ...page, kinds: await kindsOf(powers, { subject, id }) };
  },
};
