import type { activities } from '../../shared/features/activities';
import type { leads } from '../../shared/features/leads';
import type { projects } from '../../shared/features/projects';
import type { teams } from '../../shared/features/teams';
import type { volunteers } from '../../shared/features/volunteers';
import { type Decision, office, officeSeeing, proved } from './decision';

type Volunteering = typeof volunteers & typeof teams & typeof leads & typeof activities & typeof projects;

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
  'volunteers.saveFindings': proved(office),
  'volunteers.importSheet': office,
  'volunteers.rosters': office,
  'volunteers.undoSheet': office,
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
  'activities.month': officeSeeing,
  'activities.card': officeSeeing,
  'activities.add': office,
  'activities.addSeries': office,
  'activities.amend': office,
  'activities.cancel': office,
  'activities.signUp': office,
  'activities.signOff': office,
  'activities.attend': office,
  'activities.issueSheet': proved(office),
  'projects.list': officeSeeing,
  'projects.add': office,
  'projects.amend': office,
  'projects.end': office,
  'projects.venues': officeSeeing,
  'projects.addVenue': office,
  'projects.endVenue': office,
  'projects.partners': officeSeeing,
  'projects.addPartner': office,
  'projects.endPartner': office,
};
