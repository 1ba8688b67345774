import type { AttachmentSubject } from '../../../shared/features/attachments';
import type { RecordWithFiles } from '../../attached';
import { disputeFiles } from '../agreements/queries';
import { sheetFiles } from '../consultations/queries';
import { errandFiles } from '../errands/queries';
import { meetingFiles } from '../meetings/queries';
import { orderFiles } from '../orders/queries';
import { postingFiles } from '../postings/queries';
import { visitFiles } from '../visits/queries';
import { fiveFiles } from '../wall/queries';

/** THE registry of what files hang on. */
export const subjects: Record<AttachmentSubject, RecordWithFiles> = {
  meeting: meetingFiles,
  dispute: disputeFiles,
  consultationRoom: sheetFiles,
  serviceOrder: orderFiles,
  posting: postingFiles,
  errand: errandFiles,
  visit: visitFiles,
  five: fiveFiles,
};
