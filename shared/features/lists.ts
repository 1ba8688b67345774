// Lists on paper: whatever the desk shows as a list can be printed, under the filter it is shown with, with the columns one wants,
// numbers masked, a head on every sheet, 共 n 页 and, where somebody is to sign, a column wide enough to sign in. What stands on each is
// in shared/printed. Lists that name people are printed like every list of people: with a line in the register of what went out.
import { z } from 'zod';
import { askingCommand } from '../contract';
import { Handing } from './disclosures';
import { Paper } from './papers';

export const ListName = z.enum([
  'households',
  'chiefs',
  'chiefTerms',
  'queries',
  'roomsToCheck',
  'volunteers',
  'teams',
  'leads',
  'commendations',
  'privacyRequests',
  'staff',
  'activities',
  'projects',
  'hours',
  'hoursToReview',
  'balances',
  'expiring',
  'gifts',
  'redemptions',
  'proofs',
  'meetings',
  'series',
  'topics',
  'minutes',
  'tasks',
  'consultations',
  'agreements',
  'agreementsDue',
  'matters',
  'catalogue',
  'errands',
  'wishes',
  'visitPlan',
  'visits',
  'needs',
  'notices',
  'batches',
  'reprints',
  'papers',
  'guides',
  'chats',
  'publications',
  'zones',
  'sweeps',
  'imports',
  'indicators',
  'reports',
  'parcels',
  'correspondents',
  'forms',
  'members',
  'totals',
  'receipts',
  'refusals',
  'corrections',
  'rules',
  'memberFigures',
]);
export type ListName = z.infer<typeof ListName>;

export const PrintDraft = z.object({
  list: ListName,
  /** The filter of the list on screen: what its query is asked. */
  asked: z.record(z.string(), z.unknown()).default({}),
  /** Headings of the columns wanted. */
  columns: z.array(z.string().max(20)).min(1, '请至少选一栏。').max(12),
  /** 张*明 in place of the name. */
  maskNames: z.boolean().default(false),
  signature: z.boolean().default(false),
  /** Of a list that names people. */
  handing: Handing.nullable().default(null),
});
export type PrintDraft = z.infer<typeof PrintDraft>;

export const lists = {
  'lists.issue': askingCommand({ input: PrintDraft, output: Paper }),
};
