import type { Migration } from '../migrate';
import { first } from './0001-first';
import { safekeeping } from './0002-safekeeping';
import { rooms } from './0003-rooms';
import { documents } from './0004-documents';
import { fields } from './0005-fields';
import { entry } from './0006-entry';
import { queries } from './0007-queries';
import { importLayouts } from './0008-import-layouts';
import { quality } from './0009-quality';
import { careGroups } from './0010-care-groups';
import { entitlements } from './0011-entitlements';
import { volunteersAndActivities } from './0012-volunteers';
import { scale } from './0013-scale';
import { careResults } from './0014-care-results';
import { hoursAndPoints } from './0015-hours-points';
import { intake } from './0016-intake';
import { giftsAndProofs } from './0017-gifts';
import { meetingsAndTopics } from './0018-meetings';
import { consultations } from './0019-consultations';
import { votes } from './0020-votes';
import { attachmentsAndDisputes } from './0021-attachments';
import { logIndexes } from './0022-log-indexes';
import { agreementsAndFollowUps } from './0023-agreements';
import { minutesAndTasks } from './0024-minutes';
import { guidesAndChats } from './0025-guides';
import { printing } from './0026-printing';
import { disclosures } from './0027-disclosures';
import { sweeps } from './0028-sweeps';
import { wallOfTheStation } from './0029-wall';
import { notices } from './0030-notices';
import { lookups } from './0031-lookups';
import { minuted } from './0032-minuted';
import { reports } from './0033-reports';
import { serviceOrders } from './0034-orders';
import { offices } from './0035-offices';

import { wishesAndClaims } from './0036-wishes';
import { sevenRoles } from './0037-seven';
import { parcels } from './0038-parcels';
import { upperForms } from './0039-forms';
import { serviceCatalogue } from './0040-catalogue';
import { errandsAndPapers } from './0041-errands';
import { rollup } from './0042-rollup';
import { namesInTitles } from './0043-names-in-titles';
import { visits } from './0044-visits';
import { briefings } from './0045-briefings';
import { consultationReturns } from './0046-consultation-returns';
import { mattersAndSteps } from './0047-matters';
import { sweptRooms } from './0048-swept-rooms';
import { parcelSums } from './0049-parcel-sums';
import { formNames } from './0050-form-names';
import { ordersCounted } from './0051-orders-counted';
import { lookupsAgain } from './0052-lookups-again';
import { photosAside } from './0053-photos-aside';
import { fewerPages } from './0054-fewer-pages';
import { logLookups } from './0055-log-lookups';
import { briefingAnew } from './0056-briefing-anew';
import { figuresOfReceipts } from './0057-figures-of-receipts';
import { oneIndexOfStays } from './0058-one-index-of-stays';
import { waitingHours } from './0059-waiting-hours';
import { rosters } from './0060-rosters';
import { volunteerRecords } from './0061-volunteer-records';

/** One line a migration. A frozen step is never edited; what must change comes as the next number. */
export const migrations: readonly Migration[] = [
  first,
  safekeeping,
  rooms,
  documents,
  fields,
  entry,
  queries,
  importLayouts,
  quality,
  careGroups,
  entitlements,
  volunteersAndActivities,
  scale,
  careResults,
  hoursAndPoints,
  intake,
  giftsAndProofs,
  meetingsAndTopics,
  consultations,
  votes,
  attachmentsAndDisputes,
  logIndexes,
  agreementsAndFollowUps,
  minutesAndTasks,
  guidesAndChats,
  printing,
  disclosures,
  sweeps,
  wallOfTheStation,
  notices,
  lookups,
  minuted,
  reports,
  serviceOrders,
  offices,
  wishesAndClaims,
  sevenRoles,
  parcels,
  upperForms,
  serviceCatalogue,
  errandsAndPapers,
  rollup,
  namesInTitles,
  visits,
  briefings,
  consultationReturns,
  mattersAndSteps,
  sweptRooms,
  parcelSums,
  formNames,
  ordersCounted,
  lookupsAgain,
  photosAside,
  fewerPages,
  logLookups,
  briefingAnew,
  figuresOfReceipts,
  oneIndexOfStays,
  waitingHours,
  rosters,
  volunteerRecords,
];
