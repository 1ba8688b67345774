import type { leads } from '../../shared/features/leads';
import type { teams } from '../../shared/features/teams';
import type { volunteers } from '../../shared/features/volunteers';
import { type Decision, office, officeSeeing, proved } from './decision';

type Volunteering = typeof volunteers & typeof teams & typeof leads;

/** Volunteers are the office's: whoever looks sees them masked, a chief sees nothing of them beyond the people of the own buildings. */
export const volunteering: Record<keyof Volunteering, Decision> = {
  'volunteers.list': officeSeeing,
  'volunteers.search': officeSeeing,
  'volunteers.card': officeSeeing,
  'volunteers.ofPerson': officeSeeing,
  'volunteers.skills': officeSeeing,
  'volunteers.accounts': office,
  'volunteers.register': office,
  'volunteers.amend': office,
  'volunteers.link': office,
  'volunteers.end': office,
  'volunteers.resume': office,
  'volunteers.addSkill': office,
  'volunteers.endSkill': office,
  'volunteers.setPin': office,
  'volunteers.reveal': proved(office),
  'volunteers.issueCards': proved(office),
  'volunteers.openSheet': office,
  'volunteers.importSheet': office,
  'teams.list': officeSeeing,
  'teams.members': officeSeeing,
  'teams.add': office,
  'teams.amend': office,
  'teams.end': office,
  'teams.join': office,
  'teams.leave': office,
  'leads.list': officeSeeing,
  'leads.add': office,
  'leads.drop': office,
};
