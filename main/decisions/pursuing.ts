import type { matters } from '../../shared/features/matters';
import { type Decision, office, officeSeeing } from './decision';

/** A matter reaches over many buildings: it is the office's, and whoever looks on for the office sees it. */
export const pursuing: Record<keyof typeof matters, Decision> = {
  'matters.list': officeSeeing,
  'matters.card': officeSeeing,
  'matters.add': office,
  'matters.amend': office,
  'matters.addStep': office,
  'matters.doStep': office,
  'matters.dropStep': office,
  'matters.block': office,
  'matters.gather': office,
  'matters.release': office,
  'matters.addHomes': office,
  'matters.settleHomes': office,
  'matters.dropHomes': office,
  'matters.settle': office,
  'matters.end': office,
  'matters.resume': office,
};
