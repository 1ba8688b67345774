// Fast entry, as other features meet it.
export { entryDuty } from './duty';
