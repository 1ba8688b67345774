import { sql } from 'kysely';

/** Who looks after the unit of a room now: its own chief, or else the chief of its building. */
export const postOf = sql<
  number | null
>`(select "post"."id" from "post" where "post"."buildingId" = "building"."id" and "post"."endedOn" is null
  and ("post"."unitId" = "unit"."id" or "post"."unitId" is null) order by "post"."unitId" is null limit 1)`;
