import type { intake } from '../../../shared/features/intake';
import type { HandlersFor } from '../../powers';
import { enterOrder } from '../orders/queries';

/** The narrow door of the front desk: who, where, what. It becomes a request the office takes on. */
export const intakeHandlers: HandlersFor<typeof intake> = {
  'intake.take': async (powers, { name, room, words, phone }) => {
    const { id } = await enterOrder(powers, {
      ...{ source: 'frontDesk', words, reporter: { name, phone: phone ?? '' } },
      where: { place: room },
    });
    return { id };
  },
};
