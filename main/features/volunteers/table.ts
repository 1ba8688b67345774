import type { Generated } from 'kysely';
import type { LeadState } from '../../../shared/features/leads';
import type { TeamCategory } from '../../../shared/features/teams';
import type { VolunteerKind } from '../../../shared/features/volunteer-fields';

type Ending = { endedOn: string | null; endReason: string | null };

/** Who helps the station, in which teams, what they are able to do; who would like to help. */
export type VolunteerTables = {
  volunteer: Ending & {
    id: Generated<number>;
    /** Five digits, never given twice; typed at the front desk. */
    number: string;
    /** A resident: then name, birth, numbers and address stand with the person and nowhere else. */
    personId: number | null;
    name: string | null;
    /** Pinyin and initials of an own name, as the search index of people keeps them. */
    latin: string | null;
    sex: '1' | '2' | null;
    birthOn: string | null;
    idNumber: string | null;
    phone: string | null;
    address: string | null;
    politics: string | null;
    kind: VolunteerKind | null;
    /** The account of this volunteer, who may not approve own hours. */
    staffId: number | null;
    /** Twenty digits in the QR of the card; a new card has a new one. */
    cardKey: string;
    /** When the card was last printed. */
    cardOn: string | null;
    /** argon2id; null: no PIN, card only. */
    pinHash: string | null;
    joinedOn: string;
    note: string | null;
    /** 可服务时间, in words. */
    available: string | null;
    erasedOn: string | null;
  };
  team: Ending & { id: Generated<number>; name: string; category: TeamCategory; words: string; startedOn: string };
  teamMember: Ending & { id: Generated<number>; teamId: number; volunteerId: number; leads: 0 | 1; startedOn: string };
  /** A skill; with a number or a last day, a certificate. */
  volunteerSkill: Ending & {
    id: Generated<number>;
    volunteerId: number;
    name: string;
    certificateNo: string | null;
    expiresOn: string | null;
    startedOn: string;
  };
  /** A workbook of volunteers that came in. `entered`: whom and what it brought, as JSON (`Entered`): ids only. */
  volunteerRoster: {
    id: Generated<number>;
    fileName: string;
    staffId: number;
    at: string;
    added: number;
    linked: number;
    teams: number;
    entered: string;
    /** The last number it gave. */
    lastNumber: string;
    undoneAt: string | null;
  };
  volunteerLead: Ending & {
    id: Generated<number>;
    personId: number | null;
    name: string | null;
    phone: string | null;
    source: string;
    words: string;
    heardOn: string;
    staffId: number;
    at: string;
    state: LeadState;
    volunteerId: number | null;
  };
};
