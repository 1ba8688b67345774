import type { Generated } from 'kysely';
import type { Answer, Asks, Channel, ConsultationKind } from '../../../shared/features/consultation-words';

/** What was asked, of whom, and what they said. */
export type ConsultationTables = {
  consultation: {
    id: Generated<number>;
    title: string;
    words: string;
    kind: ConsultationKind;
    /** What owners decide together, 1 to 9 as 民法典 278 numbers it. */
    matter: number | null;
    asks: Asks;
    scopeWords: string;
    openedOn: string;
    dueOn: string;
    staffId: number;
    at: string;
    /** The tally as it stood at the end, JSON; null while it is open, and of one that was called off. */
    result: string | null;
    endedOn: string | null;
    endReason: string | null;
  };
  consultationRoom: {
    id: Generated<number>;
    consultationId: number;
    roomId: number;
    householdId: number | null;
    personId: number | null;
    name: string | null;
    /** 0.01 ㎡. */
    area: number | null;
    /** The same for all rooms of one owner, within one consultation. */
    ownerNo: number;
    rowKey: string;
  };
  consultationAnswer: {
    id: Generated<number>;
    consultationRoomId: number;
    answer: Answer;
    reason: string;
    wishes: string;
    signer: string;
    answeredOn: string;
    channel: Channel;
    staffId: number;
    at: string;
    /** The table it came on; null where it was keyed in. */
    consultationReturnId: number | null;
  };
  consultationReturn: {
    id: Generated<number>;
    consultationId: number;
    name: string;
    lines: number;
    fresh: number;
    conflicts: number;
    refusedRows: number;
    broughtBy: string;
    staffId: number;
    at: string;
    withdrawnOn: string | null;
    withdrawReason: string | null;
  };
  consultationWaiting: {
    id: Generated<number>;
    consultationRoomId: number;
    consultationReturnId: number;
    answer: Exclude<Answer, 'notReached' | 'withdrawn'>;
    reason: string;
    wishes: string;
    signer: string;
    answeredOn: string;
    channel: Channel;
    staffId: number;
    at: string;
    settledOn: string | null;
    settled: 'taken' | 'left' | 'withdrawn' | null;
  };
};
