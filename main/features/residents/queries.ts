// Residents as other features meet them: who is where, and the writes that batches and households share.
export { dropTags, type PersonPatch, patchPerson, strangersIn, takeBack } from './batch';
export { type EnteredHousehold, type EnteredRanges, type Entrant, enterPeople, type NewPerson } from './enter';
export { personConditions, placeConditions } from './filter';
export { beginResidence, endResidence, type Home, openHousehold, startOf, stayFacts, verifyHousehold } from './moves';
export { type Asked, behind, pageOf } from './page';
export { placeWords, type Stay, staysOf } from './people';
export { residentsOf } from './rows';
export { checkCodes, checkDay } from './rules';
