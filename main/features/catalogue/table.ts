import type { Generated } from 'kysely';
import type { ItemBecomes } from '../../../shared/features/catalogue';
import type { OrderClass } from '../../../shared/features/order-words';

type Ending = { endedOn: string | null; endReason: string | null };

export type CatalogueTables = {
  catalogueItem: Ending & {
    id: Generated<number>;
    /** Its first digit is the class; never given twice. */
    number: number;
    class: OrderClass;
    name: string;
    words: string;
    becomes: ItemBecomes;
    limitDays: number | null;
    handlerId: number | null;
    categoryId: number | null;
    guideId: number | null;
  };
  replyTemplate: Ending & { id: Generated<number>; name: string; words: string; class: OrderClass | null };
};
