import type { audit } from '../../../shared/features/audit';
import type { HandlersFor } from '../../powers';
import { paperAnchors } from '../papers/queries';
import { parcelAnchors } from '../parcels/queries';
import { exportAudit } from './export';
import { auditPage } from './list';
import { auditState, compareChainNumber } from './state';
import { verifyAll } from './verify';

export const auditHandlers: HandlersFor<typeof audit> = {
  'audit.list': ({ db }, { before, most, ...filter }) => auditPage(db, filter, { before, most }),

  'audit.state': ({ db }) => auditState(db),

  'audit.compare': ({ db }, { chainNumber }) => compareChainNumber(db, chainNumber),

  'audit.verify': async (powers) =>
    verifyAll(powers, [...(await paperAnchors(powers.db)), ...(await parcelAnchors(powers.db)), ...powers.anchors()]),

  'audit.saveXlsx': (powers, filter) => exportAudit(powers, filter),
};
