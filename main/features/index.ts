import type { Operations } from '../../shared/operations';
import type { AuditTables } from '../audit';
import type { HandlersFor } from '../powers';
import { activityHandlers } from './activities/handlers';
import type { ActivityTables } from './activities/table';
import { agreementHandlers } from './agreements/handlers';
import type { AgreementTables } from './agreements/table';
import { attachmentHandlers } from './attachments/handlers';
import type { AttachmentTables } from './attachments/table';
import { auditHandlers } from './audit/handlers';
import { certificateHandlers } from './certificates/handlers';
import type { CertificateTables } from './certificates/table';
import { checkupHandlers } from './checkup/handlers';
import type { CheckupTables } from './checkup/table';
import { chiefHandlers } from './chiefs/handlers';
import type { ChiefTables } from './chiefs/table';
import { consultationHandlers } from './consultations/handlers';
import type { ConsultationTables } from './consultations/table';
import { disclosureHandlers } from './disclosures/handlers';
import type { DisclosureTables } from './disclosures/table';
import { dutyHandlers } from './duties/handlers';
import type { DutyTables } from './duties/table';
import { entitlementHandlers } from './entitlements/handlers';
import type { EntitlementTables } from './entitlements/table';
import { entryHandlers } from './entry/handlers';
import type { EntryTables } from './entry/table';
import { estateHandlers } from './estate/handlers';
import type { EstateTables } from './estate/table';
import { fieldHandlers } from './fields/handlers';
import type { FieldTables } from './fields/table';
import { findingHandlers } from './finding/handlers';
import { giftHandlers } from './gifts/handlers';
import type { GiftTables } from './gifts/table';
import { groupHandlers } from './groups/handlers';
import type { GroupTables } from './groups/table';
import { hourHandlers } from './hours/handlers';
import type { HourTables } from './hours/table';
import { householdHandlers } from './households/handlers';
import { importHandlers } from './imports/handlers';
import type { ImportTables } from './imports/table';
import { letterHandlers } from './letters/handlers';
import { listHandlers } from './lists/handlers';
import { meetingHandlers } from './meetings/handlers';
import type { MeetingTables } from './meetings/table';
import { mergeHandlers } from './merges/handlers';
import type { MergeTables } from './merges/table';
import { minutesHandlers } from './minutes/handlers';
import type { MinutesTables } from './minutes/table';
import { noticeHandlers } from './notices/handlers';
import type { NoticeTables } from './notices/table';
import { paperHandlers } from './papers/handlers';
import type { PaperTables } from './papers/table';
import { pointHandlers } from './points/handlers';
import type { PointTables } from './points/table';
import { postingHandlers } from './postings/handlers';
import type { PostingTables } from './postings/table';
import { privacyHandlers } from './privacy/handlers';
import type { PrivacyTables } from './privacy/table';
import { queryHandlers } from './queries/handlers';
import type { QueryTables } from './queries/table';
import { recordHandlers } from './records/handlers';
import type { RecordTables } from './records/table';
import { residentHandlers } from './residents/handlers';
import type { ResidentTables } from './residents/table';
import { roomHandlers } from './rooms/handlers';
import type { RoomAliasTables } from './rooms/table';
import { safetyHandlers } from './safety/handlers';
import type { SafetyTables } from './safety/table';
import { type ServiceTables, serviceHandlers } from './service';
import { staffHandlers } from './staff/handlers';
import type { StaffTables } from './staff/table';
import { stationHandlers } from './station/handlers';
import type { StationTables } from './station/table';
import { subsidyHandlers } from './subsidies/handlers';
import type { SubsidyTables } from './subsidies/table';
import { sweepHandlers } from './sweeps/handlers';
import type { SweepTables } from './sweeps/table';
import { taskHandlers } from './tasks/handlers';
import type { TaskTables } from './tasks/table';
import { timelineHandlers } from './timeline/handlers';
import { todayHandlers } from './today/handlers';
import { type UpwardTables, upwardHandlers } from './upward';
import { volunteerHandlers } from './volunteers/handlers';
import type { VolunteerTables } from './volunteers/table';
import { voteHandlers } from './votes/handlers';
import type { VoteTables } from './votes/table';
import { wallHandlers } from './wall/handlers';
import type { WallTables } from './wall/table';
import { zoneHandlers } from './zones/handlers';
import type { ZoneTables } from './zones/table';

/** One line per feature in each. A feature left out does not compile. */
export type Database = AuditTables &
  StationTables &
  StaffTables &
  SafetyTables &
  EstateTables &
  RoomAliasTables &
  ResidentTables &
  FieldTables &
  EntryTables &
  QueryTables &
  CheckupTables &
  MergeTables &
  GroupTables &
  EntitlementTables &
  GiftTables &
  CertificateTables &
  HourTables &
  PointTables &
  ChiefTables &
  DutyTables &
  SubsidyTables &
  ImportTables &
  PaperTables &
  UpwardTables &
  ZoneTables &
  PostingTables &
  ServiceTables &
  PrivacyTables &
  DisclosureTables &
  VolunteerTables &
  RecordTables &
  ActivityTables &
  MeetingTables &
  ConsultationTables &
  VoteTables &
  AttachmentTables &
  AgreementTables &
  MinutesTables &
  TaskTables &
  SweepTables &
  WallTables &
  NoticeTables;

export const handlers: HandlersFor<Operations> = {
  ...todayHandlers,
  ...stationHandlers,
  ...staffHandlers,
  ...safetyHandlers,
  ...estateHandlers,
  ...roomHandlers,
  ...residentHandlers,
  ...findingHandlers,
  ...queryHandlers,
  ...groupHandlers,
  ...entitlementHandlers,
  ...giftHandlers,
  ...certificateHandlers,
  ...householdHandlers,
  ...fieldHandlers,
  ...entryHandlers,
  ...checkupHandlers,
  ...mergeHandlers,
  ...timelineHandlers,
  ...importHandlers,
  ...chiefHandlers,
  ...dutyHandlers,
  ...subsidyHandlers,
  ...paperHandlers,
  ...zoneHandlers,
  ...postingHandlers,
  ...privacyHandlers,
  ...disclosureHandlers,
  ...volunteerHandlers,
  ...recordHandlers,
  ...hourHandlers,
  ...pointHandlers,
  ...serviceHandlers,
  ...activityHandlers,
  ...meetingHandlers,
  ...consultationHandlers,
  ...voteHandlers,
  ...agreementHandlers,
  ...attachmentHandlers,
  ...minutesHandlers,
  ...taskHandlers,
  ...sweepHandlers,
  ...wallHandlers,
  ...listHandlers,
  ...letterHandlers,
  ...noticeHandlers,
  ...upwardHandlers,
  ...auditHandlers,
};
