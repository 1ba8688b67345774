import type { z } from 'zod';
import { activities } from './features/activities';
import { agreements } from './features/agreements';
import { attachments } from './features/attachments';
import { attendees } from './features/attendees';
import { audit } from './features/audit';
import { briefings } from './features/briefings';
import { catalogue } from './features/catalogue';
import { certificates } from './features/certificates';
import { chats } from './features/chats';
import { checkup } from './features/checkup';
import { chiefTerms } from './features/chief-terms';
import { chiefs } from './features/chiefs';
import { consultations } from './features/consultations';
import { correspondents } from './features/correspondents';
import { disclosures } from './features/disclosures';
import { duties } from './features/duties';
import { entitlements } from './features/entitlements';
import { entry } from './features/entry';
import { errands } from './features/errands';
import { estate } from './features/estate';
import { fields } from './features/fields';
import { finding } from './features/finding';
import { forms } from './features/forms';
import { gifts } from './features/gifts';
import { groups } from './features/groups';
import { guides } from './features/guides';
import { hours } from './features/hours';
import { households } from './features/households';
import { imports } from './features/imports';
import { intake } from './features/intake';
import { kiosk } from './features/kiosk';
import { leads } from './features/leads';
import { letters } from './features/letters';
import { lists } from './features/lists';
import { matters } from './features/matters';
import { meetings } from './features/meetings';
import { merges } from './features/merges';
import { minutes } from './features/minutes';
import { notices } from './features/notices';
import { orderActs, orders } from './features/order-acts';
import { orderReports } from './features/order-reports';
import { orderSetup } from './features/order-setup';
import { papers } from './features/papers';
import { parcels } from './features/parcels';
import { points } from './features/points';
import { postings } from './features/postings';
import { privacy } from './features/privacy';
import { projects } from './features/projects';
import { queries } from './features/queries';
import { records } from './features/records';
import { reports } from './features/reports';
import { residents } from './features/residents';
import { rollup } from './features/rollup';
import { rooms } from './features/rooms';
import { safety } from './features/safety';
import { series } from './features/series';
import { settling } from './features/settling';
import { staff } from './features/staff';
import { station } from './features/station';
import { subsidies } from './features/subsidies';
import { summary } from './features/summary';
import { sweeps } from './features/sweeps';
import { tasks } from './features/tasks';
import { teams } from './features/teams';
import { timeline } from './features/timeline';
import { today } from './features/today';
import { topics } from './features/topics';
import { visits } from './features/visit-acts';
import { volunteers } from './features/volunteers';
import { votes } from './features/votes';
import { wall } from './features/wall';
import { wishes } from './features/wishes';
import { zones } from './features/zones';
import { gate } from './gate';

/** Everything the open ledger can be asked. A new feature is one import and one line. */
export const operations = {
  ...today,
  ...station,
  ...staff,
  ...safety,
  ...estate,
  ...rooms,
  ...residents,
  ...finding,
  ...queries,
  ...groups,
  ...entitlements,
  ...gifts,
  ...certificates,
  ...households,
  ...fields,
  ...entry,
  ...checkup,
  ...merges,
  ...timeline,
  ...imports,
  ...chiefs,
  ...chiefTerms,
  ...duties,
  ...subsidies,
  ...papers,
  ...zones,
  ...postings,
  ...privacy,
  ...disclosures,
  ...volunteers,
  ...teams,
  ...leads,
  ...records,
  ...hours,
  ...points,
  ...intake,
  ...orders,
  ...orderActs,
  ...orderSetup,
  ...orderReports,
  ...matters,
  ...catalogue,
  ...errands,
  ...wishes,
  ...visits,
  ...kiosk,
  ...activities,
  ...projects,
  ...meetings,
  ...attendees,
  ...consultations,
  ...series,
  ...topics,
  ...votes,
  ...agreements,
  ...settling,
  ...attachments,
  ...minutes,
  ...tasks,
  ...guides,
  ...chats,
  ...sweeps,
  ...wall,
  ...lists,
  ...letters,
  ...notices,
  ...summary,
  ...reports,
  ...correspondents,
  ...parcels,
  ...forms,
  ...rollup,
  ...briefings,
  ...audit,
};

export type Operations = typeof operations;
export type OperationName = keyof Operations;
export type Input<N extends OperationName> = z.input<Operations[N]['input']>;
export type Output<N extends OperationName> = z.output<Operations[N]['output']>;

export type Gate = typeof gate;
export type GateName = keyof Gate;
export { gate };
