// 上下级: whom figures go to and whom they come from, each by the keys on their card (名片). A card is taken after its fingerprint was
// read out over the phone; who sends with a key nobody took a card of is not believed. The own keys lie in the station's encrypted
// file and never leave it. Cards and keys are replaced, never changed.
import { z } from 'zod';
import { OfficeLevel } from '../codes/offices';
import { command, query, task } from '../contract';
import { Day, filled, Id } from '../text';
import { Paper } from './papers';

/** How the fingerprint was compared. */
export const ComparedHow = z.enum(['phone', 'inPerson']);
export type ComparedHow = z.infer<typeof ComparedHow>;
export const comparedHowWords: Record<ComparedHow, string> = { phone: '打电话核对', inPerson: '当面核对' };

/** 上级 takes what we send, 下级 sends to us; peer is neither. */
export const Standing = z.enum(['above', 'below', 'beside']);
export type Standing = z.infer<typeof Standing>;
export const standingWords: Record<Standing, string> = { above: '上级', below: '下级', beside: '不是上下级' };

export const Office = z.object({ level: OfficeLevel, code: z.string(), name: z.string() });
export type Office = z.infer<typeof Office>;

export const Correspondent = Office.extend({
  id: Id,
  standing: Standing,
  fingerprint: z.string(),
  comparedHow: ComparedHow,
  addedAt: z.string(),
  addedBy: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Correspondent = z.infer<typeof Correspondent>;

/** What a desk's own facts lack before it can have a card. */
export const officeNeeds: Record<OfficeLevel, string> = {
  station: '请先在“设置”里填社区代码（12位）和小区编号（3位），再做名片。',
  community: '请先在“设置”里填社区代码（12位），再做名片。',
  street: '请先在“设置”里填街道代码（9位），再做名片。',
  district: '请先在“设置”里填区划代码（6位），再做名片。',
};

/** The own card; `missing` says what the station's facts still lack for one. */
export const OwnCard = z.object({
  office: Office.nullable(),
  missing: z.string().nullable(),
  card: z.object({ text: z.string(), fingerprint: z.string(), madeAt: z.string() }).nullable(),
});
export type OwnCard = z.infer<typeof OwnCard>;

/** A card that was read and not yet taken. The last group of its fingerprint is asked, not shown: somebody has to read it out. */
export const ReadCard = z.object({
  office: Office,
  standing: Standing,
  /** All groups of the fingerprint but the last. */
  groups: z.array(z.string()),
  /** Whose card of the same code we have. */
  known: Correspondent.nullable(),
  /** It is the very card we have. */
  same: z.boolean(),
});
export type ReadCard = z.infer<typeof ReadCard>;

/** A card's line of text, as it was pasted or stood in a file. */
const CardText = z.string().trim().min(1).max(2000);
const only = z.object({ id: Id });
const cancelled = z.object({ outcome: z.literal('cancelled') });
const reason = filled(100);

export const correspondents = {
  'correspondents.own': query({ input: z.object({}), output: OwnCard }),
  /** Those who hold good, or those who ended; the higher first. At most one per code holds good. */
  'correspondents.list': query({ input: z.object({ ended: z.boolean().default(false) }), output: z.array(Correspondent) }),
  'correspondents.read': query({ input: z.object({ text: CardText }), output: ReadCard }),
  /** Reads a card's file; the text goes on as if it had been pasted. */
  'correspondents.open': task({
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('read'), text: z.string() })]),
  }),
  /** Makes the own keys; once, and again after the old ones ended. */
  'correspondents.makeKeys': command({ input: z.object({}), output: OwnCard }),
  /** Other keys from now on: those above us need the new card before they believe us again. */
  'correspondents.renewKeys': command({ input: z.object({ reason }), output: OwnCard }),
  /** The own card on paper, with its QR code. */
  'correspondents.issueCard': command({ input: z.object({}), output: Paper }),
  'correspondents.saveCard': task({
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
  /** Takes a card. `lastGroup`: as the other side read it out. `replaces`: the one of the same code that ends with it, and why. */
  'correspondents.add': command({
    input: z.object({
      text: CardText,
      lastGroup: z.string().trim().max(10),
      comparedHow: ComparedHow,
      replaces: z.object({ id: Id, reason }).nullable().default(null),
    }),
    output: only,
  }),
  'correspondents.end': command({ input: z.object({ id: Id, reason }), output: only }),
};
