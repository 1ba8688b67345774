// 报送包: an approved report on its way to one office above, signed by us and sealed for them: figures, their definitions, and the same
// figures by building without the small ones. Names of people go along only where somebody ticked it, said what for and on what
// ground, and gave the password. Every parcel stands in a register that is not changed: who, what, to whom, its hash.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Office } from './correspondents';
import { type Handing, HandingBasis } from './disclosures';
import { Period } from './summary';

/** What the receiver said. */
export const ParcelReply = z.enum(['accepted', 'refused']);
export type ParcelReply = z.infer<typeof ParcelReply>;
export const parcelReplyWords: Record<ParcelReply, string> = { accepted: '对方收下了', refused: '对方没有收' };

export const Parcel = z.object({
  id: Id,
  /** null: an office's own sum of others. */
  reportId: Id.nullable(),
  period: Period,
  /** 0 for the first report of the period, then the number of the correction. */
  correction: z.int().min(0),
  sequence: z.int(),
  receiver: Office,
  fileName: z.string(),
  /** Of the file, 64 hex digits. */
  sha256: z.string(),
  bytes: z.int(),
  /** People named in it; null: figures only. */
  people: z.int().nullable(),
  /** What it went for. */
  purpose: z.string(),
  at: z.string(),
  by: z.string(),
  /** The last thing known of it: saved, taken, refused. */
  outcome: z.string().nullable(),
  /** Whether the very bytes are kept, to be saved once more. With names they are not. */
  kept: z.boolean(),
});
export type Parcel = z.infer<typeof Parcel>;

/** What would go, before it does. */
export const ParcelPreview = z.object({
  title: z.string(),
  /** Why this report cannot go; null: it can. */
  hindrance: z.string().nullable(),
  figures: z.int(),
  buildings: z.int(),
  /** Cells of buildings that are left out, being small or giving a small one away. */
  hidden: z.int(),
  /** Figures of the whole station under three, which go as they are: names. */
  small: z.array(z.string()),
  /** Figures that do not go: what only this station counts, and averages. */
  leftOut: z.array(z.string()),
  /** People a list would name. */
  people: z.int(),
  /** Of a person's row, in words. */
  columns: z.array(z.string()),
  receivers: z.array(Office.extend({ id: Id })),
});
export type ParcelPreview = z.infer<typeof ParcelPreview>;

const only = z.object({ id: Id });
const Outgoing = z.object({ reportId: Id, receiverId: Id });
const cancelled = z.object({ outcome: z.literal('cancelled') });
const Saved = z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), id: Id, path: z.string() })]);
/** To whom it goes is the receiver's card; here is who takes it there, what for and on what ground. */
export const RowsHanding = z.object({ contact: filled(60), purpose: filled(60), basis: HandingBasis });
export type RowsHanding = z.infer<typeof RowsHanding>;

export const parcels = {
  /** The latest first. `after`: the last one of the page before. `reportId`: of one report. */
  'parcels.list': query({
    input: z.object({
      after: Id.nullable().default(null),
      size: z.int().min(1).max(100).default(50),
      reportId: Id.nullable().default(null),
    }),
    output: z.object({ rows: z.array(Parcel), next: Id.nullable() }),
  }),
  'parcels.preview': query({ input: z.object({ reportId: Id }), output: ParcelPreview }),
  /** Signs and seals it; asked again for the same report and receiver it is the same parcel. */
  'parcels.make': command({ input: Outgoing, output: only }),
  /** Writes the parcel's own bytes where the person chooses. */
  'parcels.save': task({ input: only, output: Saved }),
  /** One with the names of everybody who is here: written at once, and not kept. */
  'parcels.sendNames': task({ input: Outgoing.extend({ handing: RowsHanding }), output: Saved }),
  /** What the receiver said of it. */
  'parcels.answered': command({
    input: z.object({ id: Id, reply: ParcelReply, on: Day, words: line(100).default('') }),
    output: only,
  }),
  /** Whether our log still holds what it held when a parcel we once made went out. */
  'parcels.compare': task({
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('compared'), matches: z.boolean(), words: z.string() }),
    ]),
  }),
};

/** For the register of what left the ledger. */
export const handingOf = (receiver: string, { contact, purpose, basis }: RowsHanding): Handing => ({
  to: 'other',
  ...{ receiver, contact, purpose, basis },
});
