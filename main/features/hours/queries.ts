// Hours as other features meet them: signing in and out, and what a volunteer gave.

export { addHours, writeAttendance } from './adding';
export { hourDuty } from './duty';
export { forgetHours, hourEntryIds } from './forget';
export { givenRows } from './held';
export { hourIndicators } from './indicators';
export { entriesNamed } from './named';
export { hoursNow } from './now';
export { anyForgotten, closeForgotten, type Punch, punch } from './punching';
export { review as reviewHours } from './reviewing';
export { ofVolunteer as entriesOf } from './stays';
export { hourSums, sumsOf, sumsOfAll } from './sums';
export { hourSource } from './timeline';
