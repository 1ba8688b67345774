// 查找: what the one search of the frame finds besides residents: volunteers, meetings, requests, tasks, minutes, notices, errands, wishes
// and services of the catalogue. One question for all of them, asked with every letter; each kind is answered by its own query, and is
// empty for whoever may not ask that. Residents are asked for by themselves: they come first and wait for nobody.
import { z } from 'zod';
import { askingQuery } from '../contract';
import { filled } from '../text';
import { CatalogueItem } from './catalogue';
import { ErrandRow } from './errands';
import { MeetingRow } from './meetings';
import { MinutesRow } from './minutes';
import { NoticeRow } from './notices';
import { OrderRow } from './orders';
import { Task } from './tasks';
import { VolunteerRow } from './volunteers';
import { WishRow } from './wishes';

/** At most a few of each kind. */
export const FoundBesides = z.object({
  volunteers: z.array(VolunteerRow),
  meetings: z.array(MeetingRow),
  orders: z.array(OrderRow),
  errands: z.array(ErrandRow),
  wishes: z.array(WishRow),
  items: z.array(CatalogueItem),
  tasks: z.array(Task),
  minutes: z.array(MinutesRow),
  notices: z.array(NoticeRow),
});
export type FoundBesides = z.infer<typeof FoundBesides>;

export const finding = {
  'finding.besides': askingQuery({ input: z.object({ text: filled(60) }), output: FoundBesides }),
};
