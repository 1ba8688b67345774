// Residents as other features meet them: who is where, and the writes that batches and households share.
export { dropTags, type PersonPatch, patchPerson, strangersIn, takeBack } from './batch';
export { type EnteredHousehold, type EnteredRanges, type Entrant, enterPeople, type NewPerson } from './enter';
export { personConditions, placeConditions } from './filter';
export { historyOf } from './history';
export { countUnder, staysUnder } from './list';
export { beginResidence, endResidence, type Home, openHousehold, startOf, stayFacts, verifyHousehold } from './moves';
export { type Asked, behind, pageOf } from './page';
export { allStays, findPerson, lastStay, type Person, personOf, placeWords, type Stay, staysOf } from './people';
export { residentsOf } from './rows';
export { checkCodes, checkDay, codeTables } from './rules';
export { standingOn } from './standing';
export { wipePerson } from './wipe';
