import type { Generated } from 'kysely';
import type { NoticeCode, NoticeKind, NoticeState, Seal } from '../../../shared/features/notice-words';

export type NoticeTables = {
  notice: {
    id: Generated<number>;
    kind: NoticeKind;
    state: NoticeState;
    title: string;
    /** Tiptap JSON with variables as they were typed. */
    content: string;
    /** Plain words, for finding it. */
    words: string;
    /** JSON: names and words of the variables the station does not know. */
    fills: string;
    paper: 'A4' | 'A3';
    landscape: 0 | 1;
    letterhead: 0 | 1;
    seal: Seal;
    code: NoticeCode;
    phone: string;
    issuer: string;
    takeDownOn: string | null;
    /** JSON: copies for boards, and units with copies, while it is a draft; afterwards noticeUnit has them. */
    aim: string;
    revision: number;
    savedAt: string;
    savedBy: number;
    /** The revision somebody asked another to look at. */
    askedRevision: number | null;
    askedBy: number | null;
    askedAt: string | null;
    checkedRevision: number | null;
    checkedBy: number | null;
    checkedAt: string | null;
    checkedAlone: 0 | 1 | null;
    number: string | null;
    paperId: number | null;
    issuedBy: number | null;
    issuedAt: string | null;
    /** Begun on; issued on, from then on. */
    day: string;
    endedOn: string | null;
    endReason: string | null;
    replacesId: number | null;
    staffId: number;
    at: string;
  };
  /** Copies of an issued notice, in the order of its sheets. Without a unit: for boards. */
  noticeUnit: {
    id: Generated<number>;
    noticeId: number;
    unitId: number | null;
    /** The chief its sheets name. */
    postId: number | null;
    copies: number;
    /** Of the first copy: 通知2026-0001-17. */
    firstCopy: number;
  };
  /** The station's own templates. */
  noticeTemplate: {
    id: Generated<number>;
    name: string;
    kind: NoticeKind;
    title: string;
    content: string;
    /** JSON: paper, landscape, letterhead, seal, code. */
    look: string;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
};
