// What a sweep asks: questions as they are written down, and what of the ledger can be asked about.
import type { Field } from '../../../shared/features/fields';
import {
  fieldSource,
  ledgerQuestions,
  type Question,
  type QuestionDraft,
  type SweepAsks,
} from '../../../shared/features/sweep-words';
import { keptQuery, type Places } from '../../database/kept-query';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { fieldsOf } from '../fields/queries';

/** Sensitive fields are not carried from door to door; an empty room has nobody whose fields these could be. */
const askable = async (db: Reader, asks: SweepAsks): Promise<Field[]> =>
  asks === 'rooms'
    ? []
    : (await fieldsOf(db, asks === 'households' ? 'household' : 'person')).filter(({ sensitive }) => !sensitive);

const offered = ({ choices }: Field) => choices.filter(({ endedOn }) => endedOn === null);

/** Every question the ledger has an answer of its own to. */
export async function sourcesOf(db: Reader, asks: SweepAsks): Promise<QuestionDraft[]> {
  const custom = (await askable(db, asks)).map(
    (field): QuestionDraft => ({
      ...{ label: field.name, kind: field.kind, unit: field.unit, source: fieldSource(field.id) },
      choices: offered(field).map(({ words }) => words),
    }),
  );
  return [...ledgerQuestions(asks), ...custom];
}

type Choice = Question['choices'][number];

/** A question about the ledger is asked the way the ledger keeps it; its choices are the ledger's, under their own ids. */
async function settled(db: Reader, asks: SweepAsks, draft: QuestionDraft, at: number): Promise<[QuestionDraft, Choice[]]> {
  const numbered = draft.choices.map((words, index) => ({ id: index + 1, words }));
  if (draft.source === null) {
    if (draft.kind === 'choice' && draft.choices.length < 2)
      throw new Refusal({ [`questions.${at}.choices`]: '至少写两个选项。只有有和没有，就选“是或否”。' });
    return [draft, draft.kind === 'choice' ? numbered : []];
  }
  const known = (await sourcesOf(db, asks)).find(({ source }) => source === draft.source);
  if (!known) throw new Refusal({ [`questions.${at}.label`]: '台账里没有这一栏了，请删掉，再加一个。' });
  const field = (await askable(db, asks)).find(({ id }) => draft.source === fieldSource(id));
  const choices = field
    ? offered(field).map(({ id, words }) => ({ id, words }))
    : known.choices.map((words, index) => ({ id: index + 1, words }));
  return [{ ...known, label: draft.label }, choices];
}

/** Writes the questions of a sweep in their order. */
export async function writeQuestions(powers: CommandPowers, sweepId: number, asks: SweepAsks, drafts: readonly QuestionDraft[]) {
  const names = drafts.map(({ label }) => label);
  const twice = names.findIndex((label, at) => names.indexOf(label) !== at);
  if (twice >= 0) throw new Refusal({ [`questions.${twice}.label`]: `“${names[twice]}”问了两次，请改一个。` });
  for (const [position, draft] of drafts.entries()) {
    const [question, choices] = await settled(powers.db, asks, draft, position);
    const { label, kind, source } = question;
    const row = { sweepId, position, label, kind, unit: kind === 'number' ? question.unit || null : null, source };
    await powers.db
      .insertInto('sweepQuestion')
      .values({ ...row, choices: JSON.stringify(choices) })
      .execute();
  }
}

const questionRows = keptQuery((db, { sweepId }: Places<{ sweepId: number }>) =>
  db
    .selectFrom('sweepQuestion')
    .select(['id', 'label', 'kind', 'unit', 'choices', 'source'])
    .where('sweepId', '=', sweepId)
    .orderBy('position'),
);

/** The questions of a sweep in their order. */
export async function questionsOf(db: Reader, sweepId: number): Promise<Question[]> {
  const rows = await questionRows(db, { sweepId });
  return rows.map(({ choices, ...row }) => ({ ...row, choices: JSON.parse(choices) as Choice[] }));
}

/** The same as a draft, for a template. */
export const asDraft = ({ id: _, choices, ...question }: Question): QuestionDraft => ({
  ...{ ...question, source: question.source as QuestionDraft['source'] },
  choices: choices.map(({ words }) => words),
});
