import type { rollup } from '../../../shared/features/rollup';
import type { HandlersFor } from '../../powers';
import { issueReadList } from '../lists/queries';
import { boardHandlers } from './board';
import { differenceHandlers } from './differences';
import { lookingHandlers } from './looking';
import { memberHandlers } from './members';
import { receiveParcels } from './receive';
import { saveRollup } from './sheet';
import { upwardHandlers } from './upward';

export const rollupHandlers: HandlersFor<typeof rollup> = {
  ...boardHandlers,
  ...lookingHandlers,
  ...differenceHandlers,
  ...upwardHandlers,
  ...memberHandlers,
  'rollup.receive': (powers, { from }) => receiveParcels(powers, from),
  'rollup.issueList': issueReadList,
  'rollup.saveXlsx': saveRollup,
};
