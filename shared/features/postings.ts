// 张贴: where each printed sheet hangs. Every sheet that goes out to be posted is entered when it is issued: its number, its place,
// who is to put it up, when it comes down. That it hangs is noted from the ticked list that came back, from a photo, or by whoever
// put it up. A sheet that tells of the unit's chief is to be printed anew once the chief or the phone changes.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Paper } from './papers';

export const PostingSubject = z.enum(['notice', 'contactCard', 'wall', 'other']);
export type PostingSubject = z.infer<typeof PostingSubject>;
export const postingSubjectWords: Record<PostingSubject, string> = {
  notice: '通知',
  contactCard: '联系卡',
  wall: '上墙资料',
  other: '其他',
};

/** By the ticked list, by a photo, or by somebody of the station who put it up. */
export const PostingHow = z.enum(['tick', 'photo', 'staff']);
export type PostingHow = z.infer<typeof PostingHow>;
export const postingHowWords: Record<PostingHow, string> = { tick: '清单打勾', photo: '照片', staff: '本站张贴' };

/** To be posted; hanging; hanging past its day; taken down; not posted after all. */
export const PostingState = z.enum(['toPost', 'up', 'late', 'down', 'ended']);
export type PostingState = z.infer<typeof PostingState>;
export const postingStateWords: Record<PostingState, string> = {
  toPost: '待张贴',
  up: '在贴',
  late: '该撤下了',
  down: '已撤下',
  ended: '不贴了',
};

export const Posting = z.object({
  id: Id,
  paperId: Id,
  /** Its number on the paper, from 1. */
  sheet: z.int(),
  /** As printed on it: 通知2026-0001-17. */
  number: z.string(),
  subject: PostingSubject,
  unitId: Id.nullable(),
  place: z.string(),
  copies: z.int(),
  /** Page of the paper it begins on, and how many it has. */
  firstPage: z.int(),
  pages: z.int(),
  poster: z.string(),
  state: PostingState,
  takeDownOn: Day.nullable(),
  postedOn: Day.nullable(),
  how: PostingHow.nullable(),
  takenDownOn: Day.nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
  /** It names a chief or a phone that is not the unit's any more. */
  outdated: z.boolean(),
});
export type Posting = z.infer<typeof Posting>;

/** The sheets of one paper together. */
export const PostingBatch = z.object({
  /** Of the paper. */
  id: Id,
  number: z.string(),
  title: z.string(),
  subject: PostingSubject,
  issuedAt: z.string(),
  takeDownOn: Day.nullable(),
  sheets: z.int(),
  toPost: z.int(),
  up: z.int(),
  late: z.int(),
  down: z.int(),
});
export type PostingBatch = z.infer<typeof PostingBatch>;

/** Batches with something to post; with something that hangs; with something overdue; all. */
export const PostingShow = z.enum(['toPost', 'up', 'late', 'all']);
export type PostingShow = z.infer<typeof PostingShow>;

/** A unit whose sheet names somebody else than its chief now. */
export const Reprint = z.object({
  /** Of the posting. */
  id: Id,
  paperId: Id,
  number: z.string(),
  title: z.string(),
  subject: PostingSubject,
  subjectId: Id.nullable(),
  unitId: Id,
  place: z.string(),
  /** As printed, and as it is; null where there is none. */
  printed: z.string().nullable(),
  now: z.string().nullable(),
  /** The same chief with another phone. */
  phoneOnly: z.boolean(),
});
export type Reprint = z.infer<typeof Reprint>;

/** Rows of one page. */
export const POSTING_PAGE = 50;
/** Sheets of one paper that can be posted; as many as a batch has units at most. */
export const MOST_SHEETS = 500;

/** Which sheets of a paper, by their numbers on it. */
const sheets = z.array(z.int().positive()).min(1, '请写至少一张。').max(MOST_SHEETS);
const ofPaper = { paperId: Id, sheets };
const changed = z.object({ changed: z.int() });

/** Photos that come off a phone at once. */
export const MOST_PHOTOS = 60;
/** A copy a photo may be of. */
export const OpenCopy = z.object({ sheet: z.int(), place: z.string(), state: PostingState });
export type OpenCopy = z.infer<typeof OpenCopy>;
export const ReadPhotos = z.object({
  outcome: z.literal('read'),
  draft: z.string(),
  /** In the order of their names, which is that of a phone. */
  names: z.array(z.string()),
  refused: z.array(z.object({ name: z.string(), words: z.string() })),
  /** Those that wait first, then those that hang. */
  copies: z.array(OpenCopy),
});
export type ReadPhotos = z.infer<typeof ReadPhotos>;
const cancelled = z.object({ outcome: z.literal('cancelled') });
/** Files that were hung up, and the sheets that hang since then. */
const Placed = z.object({ photos: z.array(Id).max(MOST_PHOTOS), sheets: z.array(z.int().positive()).max(MOST_PHOTOS) });
export type Placed = z.infer<typeof Placed>;

export const postings = {
  /** Papers with sheets to post, the latest first. */
  'postings.batches': query({
    input: z.object({ show: PostingShow.default('toPost'), after: Id.nullable().default(null) }),
    output: z.object({
      rows: z.array(PostingBatch),
      next: Id.nullable(),
      /** Batches to post, sheets overdue, sheets to be printed anew. */
      counts: z.object({ toPost: z.int(), late: z.int(), reprint: z.int() }),
    }),
  }),
  /** Sheets of one paper, in their order. */
  'postings.sheets': query({
    input: z.object({ paperId: Id, after: z.int().nullable().default(null) }),
    output: z.object({
      batch: PostingBatch,
      rows: z.array(Posting),
      next: z.int().nullable(),
      /** Numbers of all sheets that wait, and of all that hang. */
      toPost: z.array(z.int()),
      up: z.array(z.int()),
    }),
  }),
  /** Sheets that hang, or wait to be put up, and name a chief or a phone that is not the unit's any more; in house order. */
  'postings.reprints': query({ input: z.object({}), output: z.array(Reprint) }),
  /** Who puts them up: a name, or nobody (''). */
  'postings.assign': command({ input: z.object({ ...ofPaper, poster: line(40) }), output: changed }),
  /** They hang since this day. Earlier contact cards of the same units come down by it. */
  'postings.post': command({ input: z.object({ ...ofPaper, on: Day, how: PostingHow }), output: changed }),
  /** Several photos off a phone, read and not yet placed; stopped, those that were read so far. */
  'postings.openPhotos': task({
    input: z.object({ paperId: Id }),
    output: z.discriminatedUnion('outcome', [cancelled, ReadPhotos]),
  }),
  /** One of them, as a `data:` address. */
  'postings.photo': query({
    input: z.object({ draft: z.string(), at: z.int().min(0) }),
    output: z.object({ picture: z.string() }),
  }),
  /** Each photo to its sheet; a sheet that waits hangs since that day, by its photo. All of it or nothing. */
  'postings.placePhotos': command({
    input: z.object({
      ...{ draft: z.string(), paperId: Id, on: Day },
      places: z
        .array(z.object({ at: z.int().min(0), sheet: z.int().positive() }))
        .min(1, '请至少认一张照片。')
        .max(MOST_PHOTOS),
    }),
    output: Placed,
  }),
  /** Takes a placing back: the photos end, the sheets wait again. */
  'postings.takeBackPhotos': command({ input: Placed.extend({ paperId: Id }), output: changed }),
  /** What was noted by mistake: they wait to be posted again. */
  'postings.unpost': command({ input: z.object({ ...ofPaper, reason: filled(60) }), output: changed }),
  'postings.takeDown': command({ input: z.object({ ...ofPaper, on: Day }), output: changed }),
  /** Not to be posted after all. */
  'postings.end': command({ input: z.object({ ...ofPaper, reason: filled(60) }), output: changed }),
  /** 张贴清单: who puts up what where, with boxes to tick. */
  'postings.issueList': command({ input: z.object({ paperIds: z.array(Id).min(1).max(20) }), output: Paper }),
};
