import { BuildingPlan } from '../../shared/features/estate';
import { StationDraft } from '../../shared/features/station';
import { daysAfter } from '../../shared/rules/working-days';
import { dayInChina } from '../../shared/text';
import { fillAgreements } from '../demo/agreements';
import { fillConsultations } from '../demo/consultations';
import { fillDuties, POSTED_DAYS } from '../demo/duties';
import { fillForms } from '../demo/forms';
import { demoGifts } from '../demo/gifts';
import { fillGuides } from '../demo/guides';
import { fillHours } from '../demo/hours';
import { fillMeetings } from '../demo/meetings';
import { fillPeople } from '../demo/moved-in';
import { fillNotices } from '../demo/notices';
import { fillOrders } from '../demo/orders';
import { fillQueries } from '../demo/queries';
import { fillRecords } from '../demo/records';
import { fillReports } from '../demo/reports';
import { fillServices } from '../demo/services';
import { demoStation } from '../demo/station';
import { fillSweeps } from '../demo/sweeps';
import { fillVisits } from '../demo/visits';
import { fillVolunteers } from '../demo/volunteers';
import { fillWall } from '../demo/wall';
import { enterPosts } from '../features/chiefs/queries';
import { enterGifts } from '../features/gifts/queries';
import type { Fill, Founding } from './found';

/** The head of the demo station. Nobody signs in there: it opens by itself. */
const DEMO_HEAD = { name: '演示站长', password: '' };

/** The fictional station: what it is, and what fills it. Takes the same road into the ledger as an import. */
export function demoFounding(now: string): { founding: Founding; fill: Fill } {
  const { station, buildings, rows, chiefs } = demoStation({ today: dayInChina(now) });
  const founding = {
    station: StationDraft.parse(station),
    buildings: buildings.map((plan) => BuildingPlan.parse(plan)),
    head: DEMO_HEAD,
  };
  return {
    founding,
    fill: async (powers) => {
      await fillPeople(powers, rows);
      await fillQueries(powers);
      await enterPosts({ ...powers, today: daysAfter(powers.today, -POSTED_DAYS) }, chiefs);
      const held = await fillVolunteers(powers);
      await enterGifts(powers, demoGifts);
      await fillHours(powers, held);
      await fillRecords(powers, held);
      await fillConsultations(powers);
      await fillSweeps(powers);
      await fillAgreements(powers);
      await fillMeetings(powers);
      await fillGuides(powers);
      await fillWall(powers);
      await fillOrders(powers);
      await fillDuties(powers);
      await fillServices(powers);
      await fillVisits(powers);
      await fillReports(powers);
      await fillForms(powers);
      await fillNotices(powers);
    },
  };
}
