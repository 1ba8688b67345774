import { z } from 'zod';

/** Who a room is for: its owner, a tenant, somebody it is lent to, or nobody. */
export const Tenure = z.enum(['自住', '出租', '借住', '空置']);
