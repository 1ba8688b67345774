// Care groups as other features meet them. Nothing here reads the residents' own code: they stand on it.

export { endContact, writeContact } from './contacts';
export { careDuty } from './duty';
export { forgetCare, speakingOf } from './forget';
export { handOverCare } from './handing-over';
export { groupKinds, groupToJoin, sealedGroups, termsOf, validUntil } from './kinds';
export { lapsedBy, standsOn } from './standing';
