// The words of a sweep (摸排): whom it asks, what a question can be and what of the ledger it asks about, how a line can stand.
import { z } from 'zod';
import { education } from '../codes/education';
import { ethnicity } from '../codes/ethnicity';
import { marriage } from '../codes/marriage';
import { politics } from '../codes/politics';
import type { CodeTable } from '../codes/table';
import { filled, Id, line } from '../text';
import { type Field, FieldKind } from './fields';
import { type PersonField, personLabels, Residency } from './people';
import { Tenure } from './tenure';

/** households: a line for each household; people: for each resident; rooms: for each room, also where nobody lives. */
export const SweepAsks = z.enum(['households', 'people', 'rooms']);
export type SweepAsks = z.infer<typeof SweepAsks>;
export const sweepAsksWords: Record<SweepAsks, string> = {
  households: '每户一行',
  people: '每人一行',
  rooms: '每套房一行，空着的也列',
};
/** What a line of such a sweep is called. */
export const sweepUnit: Record<SweepAsks, string> = { households: '户', people: '人', rooms: '套' };
/** Whose name stands in a line. */
export const sweepNameWords: Record<SweepAsks, string> = { households: '户主', people: '姓名', rooms: '户主' };

/** How an answer came in. */
export const SweepChannel = z.enum(['sheet', 'paper', 'chat', 'phone', 'door']);
export type SweepChannel = z.infer<typeof SweepChannel>;
export const sweepChannelWords: Record<SweepChannel, string> = {
  sheet: '表格',
  paper: '纸质单',
  chat: '微信',
  phone: '电话',
  door: '上门',
};

/** What one return says of a line. gone: they no longer live there. withdrawn: what was there before does not count. */
export const SweepOutcome = z.enum(['answered', 'notReached', 'gone', 'withdrawn']);
export type SweepOutcome = z.infer<typeof SweepOutcome>;
/** Whom a line names lives elsewhere now; a room stays where it is. */
const goneWords: Record<SweepAsks, string> = { households: '不在这里住', people: '不在这里住', rooms: '原住户搬走' };
export const sweepOutcomeWords = (asks: SweepAsks): Record<SweepOutcome, string> => ({
  answered: '已核对',
  notReached: '没联系上',
  gone: goneWords[asks],
  withdrawn: '撤回',
});

/** How a line stands, worked out from everything that came back. */
export const SweepStanding = z.enum(['done', 'partial', 'gone', 'conflict', 'notReached', 'open']);
export type SweepStanding = z.infer<typeof SweepStanding>;
export const sweepStandingWords = (asks: SweepAsks): Record<SweepStanding, string> => ({
  done: '已完成',
  partial: '没填全',
  gone: goneWords[asks],
  conflict: '有矛盾',
  notReached: '没联系上',
  open: '还没有',
});
/** What each of them means, as the summary prints it. */
export const sweepStandingMeans = (asks: SweepAsks): Record<SweepStanding, string> => ({
  done: '要填的都收到了，几处回来的说法一致',
  partial: '收到了，选项和数字还缺',
  gone: asks === 'rooms' ? '收到的都说原来的住户已搬走' : '收到的都说已不在这里住',
  conflict: '两处回来的说法不一样，还没有定',
  notReached: '联系过，没联系上',
  open: '还没有收到',
});

/** Whoever stands so has said nothing definite yet. */
export const missingStandings = ['open', 'notReached', 'partial', 'conflict'] as const satisfies readonly SweepStanding[];

/** Fields of a person a sweep may ask about. Numbers of documents are never carried from door to door. */
export const sweepPersonFields = [
  'phone',
  'phone2',
  'workplace',
  'birthOn',
  'politics',
  'education',
  'marriage',
  'ethnicity',
] as const satisfies readonly PersonField[];
type SweptField = (typeof sweepPersonFields)[number];

/** Those that are written in codes: the words are the choices. */
export const sweepCodes: Partial<Record<SweptField, CodeTable>> = { politics, education, marriage, ethnicity };

/** What of the ledger a question asks about: people who live there, what the room is for, residency, a field of a person, a custom field. */
export const SweepSource = z.union([
  z.enum(['residents', 'tenure', 'residency', ...sweepPersonFields]),
  z.string().regex(/^field:[1-9]\d{0,9}$/),
]);
export type SweepSource = z.infer<typeof SweepSource>;

const FIELD = 'field:';
/** A custom field as what a question asks about. */
export const fieldSource = (id: number): SweepSource => `${FIELD}${id}`;
/** The id of the custom field asked about; null where it is none. */
export const fieldIn = (source: string | null): number | null =>
  source?.startsWith(FIELD) ? Number(source.slice(FIELD.length)) : null;

/** Shown and handed out masked; what comes back masked says nothing new. */
export const isPhoneSource = (source: string | null): boolean => source === 'phone' || source === 'phone2';

/** As many as the longest table of codes has: 56 peoples and those beside them. */
const MOST_OFFERED = 100;
export const QuestionChoice = z.object({ id: Id, words: filled(30) });
/** A question as it stands in a template or a form. `choices` in words only. */
export const QuestionDraft = z.object({
  label: filled(20),
  kind: FieldKind,
  unit: line(10).nullable().default(null),
  choices: z.array(filled(30)).max(MOST_OFFERED).default([]),
  source: SweepSource.nullable().default(null),
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;

export const Question = z.object({
  id: Id,
  label: z.string(),
  kind: FieldKind,
  unit: z.string().nullable(),
  choices: z.array(QuestionChoice),
  source: z.string().nullable(),
});
export type Question = z.infer<typeof Question>;

/** A question as a custom field of the same kind: what may be written down under it, and how it reads. */
export const rulesOf = ({ kind, unit, choices }: Pick<Question, 'kind' | 'unit' | 'choices'>) =>
  ({
    ...{ kind, unit, min: null, max: null },
    choices: choices.map((choice) => ({ ...choice, endedOn: null })),
  }) satisfies Partial<Field>;

/** Questions of one sweep: as many as a printed line has room for. */
export const MOST_QUESTIONS = 8;

const plain = (label: string, kind: FieldKind): Omit<QuestionDraft, 'source'> => ({ label, kind, unit: null, choices: [] });

const people: QuestionDraft = { ...plain('几口人', 'number'), unit: '人', source: 'residents' };
const tenure: QuestionDraft = { ...plain('居住方式', 'choice'), choices: [...Tenure.options], source: 'tenure' };

/** What the ledger can be asked about without custom fields. */
export function ledgerQuestions(asks: SweepAsks): QuestionDraft[] {
  if (asks === 'households') return [people];
  if (asks === 'rooms') return [tenure, people];
  const ofPerson = sweepPersonFields.map((field): QuestionDraft => {
    const codes = sweepCodes[field];
    const kind = codes ? 'choice' : field === 'birthOn' ? 'date' : 'text';
    const choices = codes ? Object.entries(codes).sort(([one], [other]) => (one < other ? -1 : 1)) : [];
    return { ...plain(personLabels[field], kind), choices: choices.map(([, words]) => words), source: field };
  });
  return [{ ...plain('居住情况', 'choice'), choices: [...Residency.options], source: 'residency' }, ...ofPerson];
}

export type SweepTemplateDraft = { name: string; words: string; asks: SweepAsks; questions: QuestionDraft[] };
const yesNo = (label: string): QuestionDraft => ({ ...plain(label, 'yesNo'), source: null });
const choice = (label: string, ...choices: string[]): QuestionDraft => ({ ...plain(label, 'choice'), choices, source: null });
const text = (label: string): QuestionDraft => ({ ...plain(label, 'text'), source: null });

/** Sweeps every station is asked for sooner or later; their wording is ours. */
export const shippedTemplates: readonly SweepTemplateDraft[] = [
  {
    ...{ name: '户数人数核对', asks: 'households' },
    words: '核对每户现在住几口人。',
    questions: [people, choice('房屋', '自住', '出租', '空着'), text('备注')],
  },
  {
    ...{ name: '电动自行车排查', asks: 'households' },
    words: '有没有电动自行车，在哪里充电。',
    questions: [
      yesNo('有没有电动车'),
      { ...plain('几辆', 'number'), unit: '辆', source: null },
      choice('在哪里充电', '充电棚', '楼道', '家里', '单位'),
    ],
  },
  {
    ...{ name: '独居老人摸底', asks: 'people' },
    words: '每位老人平时跟谁住，要不要人帮忙。',
    questions: [choice('跟谁住', '独居', '老两口', '和子女住', '有保姆'), yesNo('要不要助餐'), text('紧急联系人')],
  },
  {
    ...{ name: '房屋空置核对', asks: 'rooms' },
    words: '核对每套房自住、出租还是空着，住了几口人。',
    questions: [tenure, people, text('备注')],
  },
  {
    ...{ name: '燃气用电排查', asks: 'households' },
    words: '燃气软管、插座和堆物有没有隐患。',
    questions: [yesNo('燃气软管老化'), yesNo('私拉电线'), yesNo('楼道堆物'), text('说明')],
  },
];
