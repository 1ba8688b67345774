import type { Generated } from 'kysely';
import type { AttachmentKind } from '../../../shared/features/attachments';

export type AttachmentTables = {
  attachment: {
    id: Generated<number>;
    /** The record it hangs on; AttachmentSubject, or one of a later version. */
    subject: string;
    subjectId: number;
    /** Empty once erased. */
    name: string;
    kind: AttachmentKind;
    /** Bytes. */
    size: number;
    sha256: string;
    at: string;
    staffId: number;
    endedOn: string | null;
    endReason: string | null;
  };
  /** Beside the row, so that a list never reads what is in the files. Empty once erased. */
  attachmentContent: { id: number; bytes: Uint8Array };
  /** Chosen for a form that is still being written. */
  photoAside: {
    id: Generated<number>;
    /** The name of the form, as its draft has it. */
    form: string;
    name: string;
    bytes: Uint8Array;
    /** As the form shows it. */
    small: Uint8Array;
    sha256: string;
    staffId: number;
    at: string;
  };
};
