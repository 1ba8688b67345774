import type { Generated } from 'kysely';
import type { AttendeeState, SignedBy, Standing } from '../../../shared/features/attendees';
import type { MeetingKind, Quorum } from '../../../shared/features/meeting-kinds';

type Ending = { endedOn: string | null; endReason: string | null };

/** When, where and under whom, of a meeting as of a series. */
type Setting = {
  kind: MeetingKind;
  /** `HH:MM` in China. */
  startsAt: string;
  endsAt: string;
  place: string;
  convener: string;
  chair: string;
  recorder: string;
  /** 应到; null: as many as are listed. */
  expected: number | null;
  quorum: Quorum;
};

/** What is held, what is talked about, who comes. */
export type MeetingTables = {
  meetingSeries: Ending &
    Setting & {
      id: Generated<number>;
      name: string;
      every: 'week' | 'fortnight' | 'month' | 'quarter' | 'asNeeded';
      /** Of a week 1 (Monday) to 7, of a month its day. */
      usualDay: number | null;
      startedOn: string;
    };
  /** The agenda template of a series. */
  seriesItem: Ending & {
    id: Generated<number>;
    seriesId: number;
    position: number;
    title: string;
    minutes: number | null;
    owner: string;
  };
  meeting: Setting & {
    id: Generated<number>;
    seriesId: number | null;
    title: string;
    heldOn: string;
    topicsDueOn: string | null;
    words: string;
    /** The first day a notice went out. */
    noticedOn: string | null;
    cancelledOn: string | null;
    cancelReason: string | null;
    /** Since when its minutes are final: nothing is put to the vote in it any more. */
    minutedAt: string | null;
  };
  topic: Ending & {
    id: Generated<number>;
    title: string;
    words: string;
    source: 'visit' | 'intake' | 'task' | 'resident' | 'chief' | 'staff' | 'hazard';
    sourceId: number | null;
    /** Whose topic it is: a resident of the ledger, or a name typed. */
    personId: number | null;
    proposer: string | null;
    receivedOn: string;
    /** How many households it concerns, and where. */
    households: number | null;
    buildings: string;
    state: 'open' | 'taken' | 'declined';
    meetingId: number | null;
    at: string;
    staffId: number;
  };
  agendaItem: Ending & {
    id: Generated<number>;
    meetingId: number;
    position: number;
    title: string;
    minutes: number | null;
    owner: string;
    words: string;
    topicId: number | null;
  };
  attendee: Ending & {
    id: Generated<number>;
    meetingId: number;
    /** A resident's name stands with the person. */
    personId: number | null;
    name: string | null;
    unit: string;
    capacity: string;
    standing: Standing;
    state: AttendeeState;
    reason: string;
    at: string | null;
    how: SignedBy | null;
    /** The code in the row of the sign-in sheet, ten digits. */
    rowKey: string;
  };
};
