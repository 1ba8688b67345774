// Residents as other features meet them: who is where, and the writes that batches and households share.

export { amendResident } from './amending';
export { askerOf } from './asker';
export { dropTags, type PersonPatch, patchPerson, strangersIn, takeBack } from './batch';
export { residentDuty } from './duty';
export { type EnteredHousehold, type EnteredRanges, type Entrant, enterPeople, type Range } from './enter';
export { refuseKnownNumbers, registerAt } from './entering';
export { personConditions, placeConditions } from './filter';
export { countUnder, staysUnder } from './list';
export { mergePeople, reindexPair } from './merging';
export { beginResidence, endResidence, type Home, homeAt, openHousehold, startOf, stayFacts, verifyHousehold } from './moves';
export { type Arrived, comeTo } from './moving';
export { type Asked, behind, pageOf } from './page';
export {
  allStays,
  findPerson,
  findPresent,
  lastStay,
  type Person,
  personOf,
  placeOfRoom,
  placeWords,
  recordsOf,
  type Stay,
  stateOf,
  staysOf,
} from './people';
export { isRoomAt } from './place-names';
export { documentWords, type FullLine, fullLinesOf, masked, maskedPhone, residentsOf } from './rows';
export { agreeWithId, checkBirth, checkCodes, checkDay, checkDocument, codeTables } from './rules';
export { membershipsOf } from './spans';
export { countsOnce, standingOn } from './standing';
export { endTags } from './tags';
export { takeBackPeople } from './take-back';
export { factSource, groupSource, homeSource, lookSource, privacySource, visitSource } from './timeline';
export { wipePerson } from './wipe';
