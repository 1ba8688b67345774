// 办事指南: what a resident asks at the desk, answered from one card: who may, what to bring, where, when, whom to call, step by step, and
// on which day somebody last checked that it is still so. A card is printed for the resident or copied into a chat; how often it is asked
// for is counted. One that nobody checked for half a year says so wherever it is shown. Cards end and are not deleted.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, dayWords, filled, Id, line } from '../text';
import { Paper } from './papers';
import { Phone } from './people';

/** A card older than this many days is to be checked before anybody is sent somewhere. */
export const GUIDE_DAYS = 180;

const optionalPhone = z.preprocess((value) => (value === '' ? null : value), Phone.nullable()).default(null);

export const GuideDraft = z.object({
  /** 老年优待证办理. */
  title: filled(30),
  /** Who may. */
  who: line(200).default(''),
  /** What to bring, one thing a line. */
  documents: line(1000).default(''),
  /** How it goes, one step a line. */
  steps: line(1500).default(''),
  place: line(80).default(''),
  hours: line(80).default(''),
  phone: optionalPhone,
  /** What it costs and how long it takes, or what else to know. */
  notice: line(300).default(''),
  /** Where we have it from: 街道便民服务中心2026年10月公布. */
  source: line(80).default(''),
  checkedOn: Day,
});
export type GuideDraft = z.infer<typeof GuideDraft>;

export const guideLabels = {
  title: '办什么事',
  who: '谁能办',
  documents: '带什么',
  steps: '怎么办',
  place: '在哪里办',
  hours: '什么时间',
  phone: '问谁',
  notice: '要知道的',
  source: '哪里来的',
  checkedOn: '核对日期',
} as const satisfies Record<keyof GuideDraft, string>;

export const Guide = GuideDraft.extend({
  id: Id,
  phone: z.string().nullable(),
  /** One more each time what it says changes. */
  version: z.int(),
  /** How often it was asked for, and how often within the last 30 days. */
  asked: z.int(),
  askedLately: z.int(),
  /** Nobody checked it for `GUIDE_DAYS`. */
  stale: z.boolean(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Guide = z.infer<typeof Guide>;

export const GuideView = z.enum(['current', 'stale', 'ended']);
export type GuideView = z.infer<typeof GuideView>;

/** A4 for the counter, A5 to take along. */
export const GuideFormat = z.enum(['A4', 'A5']);
export type GuideFormat = z.infer<typeof GuideFormat>;

const Cursor = z.object({ asked: z.int(), id: Id });
const acknowledged = z.object({ id: Id });

export const guides = {
  /** Those asked for most often first. */
  'guides.list': query({
    input: z.object({
      view: GuideView.default('current'),
      text: line(60).default(''),
      after: Cursor.nullable().default(null),
      size: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(Guide), total: z.int(), stale: z.int(), next: Cursor.nullable() }),
  }),
  'guides.card': query({ input: z.object({ id: Id }), output: Guide }),
  'guides.add': command({ input: GuideDraft, output: acknowledged }),
  'guides.amend': command({ input: GuideDraft.extend({ id: Id }), output: acknowledged }),
  /** Still so: nothing changed but the day it was checked. */
  'guides.check': command({ input: z.object({ id: Id }), output: acknowledged }),
  'guides.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  'guides.resume': command({ input: z.object({ id: Id }), output: acknowledged }),
  /** Somebody asked; `mistaken` takes one back. */
  'guides.asked': command({ input: z.object({ id: Id, mistaken: z.boolean().default(false) }), output: acknowledged }),
  'guides.issue': command({ input: z.object({ id: Id, format: GuideFormat.default('A5') }), output: Paper }),
};

/** Lines somebody typed, without empty ones. */
export const linesOfText = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

/** What a card that was not checked for long says of itself. */
export const staleWords = (checkedOn: string): string =>
  `${dayWords(checkedOn)}核对，已超过${GUIDE_DAYS}天，去之前先打电话问清。`;

type Told = Pick<Guide, 'title' | 'who' | 'documents' | 'steps' | 'place' | 'hours' | 'phone' | 'notice' | 'checkedOn' | 'stale'>;

const numberedLines = (text: string): string[] => linesOfText(text).map((words, at) => `${at + 1}. ${words}`);

/** The card as plain text for a chat: nothing but lines, no marks a chat would swallow. */
export function guideText(guide: Told): string {
  const part = (label: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : lines.length === 1 ? [`${label}：${lines[0]?.replace(/^1\. /, '')}`] : [`${label}：`, ...lines];
  return [
    `【${guide.title}】`,
    ...part(guideLabels.who, linesOfText(guide.who)),
    ...part(guideLabels.documents, numberedLines(guide.documents)),
    ...part(guideLabels.steps, numberedLines(guide.steps)),
    ...part(guideLabels.place, linesOfText(guide.place)),
    ...part(guideLabels.hours, linesOfText(guide.hours)),
    ...part(guideLabels.phone, guide.phone === null ? [] : [guide.phone]),
    ...part(guideLabels.notice, linesOfText(guide.notice)),
    guide.stale ? staleWords(guide.checkedOn) : `（${dayWords(guide.checkedOn)}核对）`,
  ].join('\n');
}
