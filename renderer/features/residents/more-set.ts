import { type Filter, noFilter } from './filters';

/** What stands in the drawer and not in the bar. */
const own = [
  ...(['asOf', 'buildingIds', 'tenures', 'tagsAny', 'tagsAll', 'tagsNone', 'alone', 'householdFrom', 'householdTo'] as const),
  ...(['has', 'lacks', 'relations', 'birthMonth', 'verifiedBefore', 'fields'] as const),
  ...(['movedInFrom', 'movedInTo', 'movedOutFrom', 'movedOutTo'] as const),
] satisfies readonly (keyof Filter)[];

/** How many of them are set. */
export const moreSet = (filter: Filter): number =>
  own.filter((name) => JSON.stringify(filter[name]) !== JSON.stringify(noFilter[name])).length;

/** The same filter without them. */
export const cleared = (filter: Filter): Filter => ({
  ...filter,
  ...Object.fromEntries(own.map((name) => [name, noFilter[name]])),
});
