// Volunteers as other features meet them.

export { volunteerCard } from './card';
export { forgetOwnFields, forgetVolunteering, ownSubjects, volunteerSubjects } from './forget';
export { findVolunteer } from './found';
export { handOverVolunteers } from './handing-over';
export { volunteeringRows } from './held';
export { leadHandlers as leadActs } from './leads';
export { memberMark } from './marks';
export {
  type Named,
  namedVolunteers,
  volunteerByCard,
  volunteerByNumber,
  volunteerOf,
  volunteersNamed,
} from './named';
export { volunteersNow } from './now';
export { isPin } from './pin';
export { enterVolunteer } from './register';
export { addTeam, listTeams } from './teams';
export { joinTeam } from './terms';
export { volunteerEntries, volunteerSource } from './timeline';
