// Zones as other features meet them.
export { zoneHandlers as zoneActs } from './handlers';
