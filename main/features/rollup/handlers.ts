import type { rollup } from '../../../shared/features/rollup';
import type { HandlersFor } from '../../powers';
import { boardHandlers } from './board';
import { lookingHandlers } from './looking';
import { memberHandlers } from './members';
import { receiveParcels } from './receive';
import { saveRollup } from './sheet';

export const rollupHandlers: HandlersFor<typeof rollup> = {
  ...boardHandlers,
  ...lookingHandlers,
  ...memberHandlers,
  'rollup.receive': (powers, { from }) => receiveParcels(powers, from),
  'rollup.saveXlsx': saveRollup,
};
