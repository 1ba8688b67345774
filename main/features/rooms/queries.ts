// Rooms as other features meet them.
export { leasesEnding } from './to-check';
