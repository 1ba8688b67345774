// Part of the registry in main: what residents ask the station for, and what it tells them.

import { catalogueHandlers } from './catalogue/handlers';
import type { CatalogueTables } from './catalogue/table';
import { chatHandlers } from './chats/handlers';
import type { ChatTables } from './chats/table';
import { errandHandlers } from './errands/handlers';
import type { ErrandTables } from './errands/table';
import { guideHandlers } from './guides/handlers';
import type { GuideTables } from './guides/table';
import { intakeHandlers } from './intake/handlers';
import { kioskHandlers } from './kiosk/handlers';
import { matterHandlers } from './matters/handlers';
import type { MatterTables } from './matters/table';
import { orderHandlers } from './orders/handlers';
import type { OrderTables } from './orders/table';
import { visitHandlers } from './visits/handlers';
import type { VisitTables } from './visits/table';
import { wishHandlers } from './wishes/handlers';
import type { WishTables } from './wishes/table';

/** One line per feature in each. */
export type ServiceTables = OrderTables &
  MatterTables &
  CatalogueTables &
  ErrandTables &
  WishTables &
  VisitTables &
  GuideTables &
  ChatTables;

export const serviceHandlers = {
  ...intakeHandlers,
  ...kioskHandlers,
  ...orderHandlers,
  ...matterHandlers,
  ...catalogueHandlers,
  ...errandHandlers,
  ...wishHandlers,
  ...visitHandlers,
  ...guideHandlers,
  ...chatHandlers,
};
