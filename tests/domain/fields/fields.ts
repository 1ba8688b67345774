import type { FieldDraft, FieldSubject } from '../../../shared/features/fields';
import type { Desk } from '../support/desk';

type Draft = Partial<Omit<FieldDraft, 'choices'>> & { subject?: FieldSubject; choices?: readonly string[] };

/** A text field of people, with whatever is said differently. */
export const draft = ({ choices = [], ...rest }: Draft = {}) => ({
  subject: 'person' as FieldSubject,
  name: '宠物',
  kind: 'text' as FieldDraft['kind'],
  ...{ unit: null, hint: null, purpose: '提醒登记犬证', wanted: false, sensitive: false, min: null, max: null },
  ...rest,
  choices: choices.map((words) => ({ id: null, words })),
});

/** Adds a field and says which it is. */
export async function addField(desk: Desk, given: Draft = {}): Promise<number> {
  const { id } = await desk.ask('fields.add', draft(given));
  return id;
}

export const pets = { name: '宠物', kind: 'choice', choices: ['狗', '猫', '鸟'] } as const;

/** The id of a choice of a field by its words. */
export async function choiceOf(desk: Desk, fieldId: number, words: string): Promise<number> {
  const fields = await desk.ask('fields.list', { subject: null, ended: true });
  const choice = fields.find(({ id }) => id === fieldId)?.choices.find((one) => one.words === words);
  if (!choice) throw new Error(`no ${words} under field ${fieldId}`);
  return choice.id;
}

/** What is written down of a person, by the name of the field. */
export async function heldOf(desk: Desk, subject: FieldSubject, id: number): Promise<Record<string, unknown>> {
  const held = await desk.ask('fields.of', { subject, id });
  return Object.fromEntries(held.map(({ field, value }) => [field.name, value]));
}
