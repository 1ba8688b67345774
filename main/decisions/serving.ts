import type { orderActs, orders } from '../../shared/features/order-acts';
import type { orderReports } from '../../shared/features/order-reports';
import type { orderSetup } from '../../shared/features/order-setup';
import { type Decision, entering, office, officeSeeing, proved, seeing } from './decision';

/**
 * A chief sees and enters what is of the own buildings and not confidential, and writes down how it goes; who is to see to it, by when,
 * and that it is over is the office's to say. Whoever looks sees no phone.
 */
export const serving: Record<keyof (typeof orders & typeof orderActs & typeof orderSetup & typeof orderReports), Decision> = {
  'orders.list': seeing,
  'orders.card': seeing,
  'orders.search': seeing,
  'orders.setup': seeing,
  'orders.similar': entering,
  'orders.readText': entering,
  'orders.add': entering,
  'orders.note': entering,
  'orders.temporary': entering,
  'orders.reveal': proved(entering),
  'orders.amend': office,
  'orders.accept': office,
  'orders.assign': office,
  'orders.arrive': office,
  'orders.settle': office,
  'orders.giveBack': office,
  'orders.passUp': office,
  'orders.suspend': office,
  'orders.resume': office,
  'orders.extend': office,
  'orders.reply': office,
  'orders.close': office,
  'orders.rate': office,
  'orders.reopen': office,
  'orders.toTopic': office,
  'orders.toLead': office,
  'orders.setClock': office,
  'orders.openHolidays': office,
  'orders.setHolidays': office,
  // They name whoever asked.
  'orders.issueList': proved(office),
  'orders.saveList': proved(office),
  'orders.addCategory': office,
  'orders.amendCategory': office,
  'orders.endCategory': office,
  'orders.addHandler': office,
  'orders.amendHandler': office,
  'orders.endHandler': office,
  'orders.figures': officeSeeing,
  'orders.saveXlsx': office,
  // It names whoever asked, in full.
  'orders.issueSlip': proved(office),
  'orders.issueMonth': office,
  'orders.openSheet': office,
  'orders.importSheet': office,
};
