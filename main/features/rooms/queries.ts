// Rooms as other features meet them.
export { amendHouse } from './amending';
export { leasesEnding } from './to-check';
