import type { Generated } from 'kysely';
import type { PostingHow, PostingSubject } from '../../../shared/features/postings';

export type PostingTables = {
  posting: {
    id: Generated<number>;
    paperId: number;
    /** Its number on the paper, from 1. */
    sheet: number;
    /** Page of the paper it begins on, and how many it has. */
    firstPage: number;
    pages: number;
    number: string;
    subject: PostingSubject;
    /** Id in the feature of the subject, e.g. of the notice. */
    subjectId: number | null;
    unitId: number | null;
    place: string;
    copies: number;
    /** The post of the chief it names; null where there was none then, or none is named. */
    postId: number | null;
    namesChief: number;
    takeDownOn: string | null;
    poster: string;
    postedOn: string | null;
    how: PostingHow | null;
    takenDownOn: string | null;
    endedOn: string | null;
    endReason: string | null;
    staffId: number;
    at: string;
  };
};
