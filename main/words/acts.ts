// THE words for everything the audit log can hold: history, home screen and audit screen take them from here. An operation
// without a line does not compile.
import type { GateName, OperationName } from '../../shared/operations';
import type { Act } from './act';
import { activityActs, projectActs } from './activity-acts';
import { agreementActs, attachmentActs, settlingActs } from './agreement-acts';
import { briefingActs } from './briefing-acts';
import { catalogueActs } from './catalogue-acts';
import { checkedWords, checkupActs, mergeActs } from './checkup-acts';
import { consultationActs } from './consultation-acts';
import { disclosureActs, handingWords } from './disclosure-acts';
import { chiefTermActs, dutyActs, subsidyActs } from './duty-acts';
import { entitlementActs } from './entitlement-acts';
import { errandActs } from './errand-acts';
import { changeWords, customWords, dayOf, type Facts, tellsCustom, withoutNumbers } from './facts';
import { fieldActs } from './field-acts';
import { formActs } from './form-acts';
import { intakeActs, kioskActs } from './front-acts';
import { gateActs, type OwnAct, ownActs, safetyActs, staffActs } from './gate-acts';
import { certificateActs, giftActs } from './gift-acts';
import { groupActs } from './group-acts';
import { chatActs, guideActs } from './guide-acts';
import { hourActs, hourWords, pointActs, transferWords } from './hour-acts';
import { matterActs } from './matter-acts';
import { attendeeActs, meetingActs } from './meeting-acts';
import { minutesActs, taskActs } from './minutes-acts';
import { noticeActs } from './notice-acts';
import { orderActActs, orderActs, orderReportActs, orderSetupActs } from './order-acts';
import { correspondentActs, parcelActs } from './parcel-acts';
import { postingActs, zoneActs } from './posting-acts';
import { privacyActs } from './privacy-acts';
import { letterActs, queryActs } from './query-acts';
import { recordActs } from './record-acts';
import { reportActs } from './report-acts';
import { entryActs, findingActs, householdActs, residentActs } from './resident-acts';
import { rollupActs } from './rollup-acts';
import { roomActs } from './room-acts';
import { auditActs, chiefActs, importActs, paperActs, stationActs, summaryActs } from './station-acts';
import { sweepActs } from './sweep-acts';
import { seriesActs, topicActs } from './topic-acts';
import { visitActs, visitWords } from './visit-acts';
import { leadActs, teamActs, volunteerActs } from './volunteer-acts';
import { voteActs } from './vote-acts';
import { listActs, wallActs } from './wall-acts';
import { wishActs } from './wish-acts';

type Logged = OperationName | GateName | OwnAct;

export const acts: Record<Logged, Act> = {
  ...stationActs,
  ...roomActs,
  ...residentActs,
  ...findingActs,
  ...householdActs,
  ...entryActs,
  ...queryActs,
  ...letterActs,
  ...checkupActs,
  ...mergeActs,
  ...groupActs,
  ...entitlementActs,
  ...giftActs,
  ...certificateActs,
  ...importActs,
  ...chiefActs,
  ...chiefTermActs,
  ...dutyActs,
  ...subsidyActs,
  ...paperActs,
  ...zoneActs,
  ...postingActs,
  ...privacyActs,
  ...disclosureActs,
  ...reportActs,
  ...correspondentActs,
  ...parcelActs,
  ...formActs,
  ...rollupActs,
  ...briefingActs,
  ...volunteerActs,
  ...teamActs,
  ...leadActs,
  ...recordActs,
  ...hourActs,
  ...pointActs,
  ...activityActs,
  ...projectActs,
  ...meetingActs,
  ...attendeeActs,
  ...consultationActs,
  ...seriesActs,
  ...topicActs,
  ...voteActs,
  ...agreementActs,
  ...settlingActs,
  ...attachmentActs,
  ...minutesActs,
  ...taskActs,
  ...guideActs,
  ...chatActs,
  ...sweepActs,
  ...wallActs,
  ...listActs,
  ...noticeActs,
  ...summaryActs,
  ...fieldActs,
  ...staffActs,
  ...safetyActs,
  ...auditActs,
  ...intakeActs,
  ...orderActs,
  ...orderActActs,
  ...orderSetupActs,
  ...orderReportActs,
  ...matterActs,
  ...catalogueActs,
  ...errandActs,
  ...wishActs,
  ...visitActs,
  ...kioskActs,
  ...gateActs,
  ...ownActs,
};

/** The words of an operation; undefined for one this version does not know any more. */
export const actOf = (operation: string): Act | undefined =>
  Object.hasOwn(acts, operation) ? acts[operation as Logged] : undefined;

function householdWords(before: Facts, after: Facts): string[] {
  if (tellsCustom(after)) return customWords(before, after);
  if (after.check !== undefined) return checkedWords(after);
  if ((after.visit ?? after.need) !== undefined) return visitWords(before, after);
  if (after.verifiedOn !== undefined) return acts['households.verify'].words?.(before, after) ?? [];
  if (after.openedOn !== undefined) return [`在${after.place}立户，${dayOf(after, 'openedOn')}起。`];
  if (after.endedOn === null) return [`${after.place}的一户不再算结束。`];
  return [`${before.place}的一户结束，${dayOf(after, 'endedOn')}，${after.endReason}。`];
}

function postWords(_: Facts, after: Facts): string[] {
  if (after.endedOn) return [`${after.name}卸任，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`];
  return [`${after.name}，${dayOf(after, 'startedOn')}起。`];
}

/** Notes that read the same whatever the operation was that left them. */
const bySubject: Record<string, NonNullable<Act['words']>> = {
  household: householdWords,
  post: postWords,
  hourEntry: hourWords,
  pointTransfer: transferWords,
};

type Entry = { operation: string; subject: string; before: Facts | null; after: Facts | null };

/** What was done, in a few characters, and what changed, in sentences. */
export function actWords({ operation, subject, before, after }: Entry): { act: string; words: string[] } {
  const known = actOf(operation);
  const words = bySubject[subject] ?? known?.words ?? changeWords;
  const told = before === null && after === null ? [] : words(before ?? {}, after ?? {});
  const handed = known?.kind === 'output' ? handingWords(after ?? {}) : [];
  return { act: known?.act ?? '更正', words: [...told, ...handed].map(withoutNumbers) };
}
