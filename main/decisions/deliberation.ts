import type { attendees } from '../../shared/features/attendees';
import type { meetings } from '../../shared/features/meetings';
import { type Decision, office, officeSeeing } from './decision';

type Deliberation = typeof meetings & typeof attendees;

/** 议事 is the office's: whoever looks sees what is held and who came, a chief nothing of it. */
export const deliberating: Record<keyof Deliberation, Decision> = {
  'meetings.month': officeSeeing,
  'meetings.card': officeSeeing,
  'meetings.search': officeSeeing,
  'meetings.add': office,
  'meetings.amend': office,
  'meetings.cancel': office,
  'agenda.add': office,
  'agenda.amend': office,
  'agenda.order': office,
  'agenda.drop': office,
  'attendees.known': office,
  'attendees.add': office,
  'attendees.amend': office,
  'attendees.mark': office,
  'attendees.scan': office,
  'attendees.end': office,
};
