import type { Field, FieldDraft } from '../../../shared/features/fields';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';

type Wanted = FieldDraft['choices'][number];

/** The choice that is meant: by its id, or an ended one by its words, which is offered again. */
const knownChoice = (field: Pick<Field, 'choices'>, { id, words }: Wanted) =>
  field.choices.find((choice) => (id === null ? choice.words === words : choice.id === id));

function refuseTaken(field: Pick<Field, 'choices'>, wanted: readonly Wanted[]): void {
  for (const { id, words } of wanted) {
    if (id === null) continue;
    const taken = field.choices.find((choice) => choice.words === words && choice.id !== id);
    if (taken) throw new Refusal({ 'changes.choices': `已经有过“${words}”这个选项，请换个说法，或者把它加回来。` });
    if (!field.choices.some((choice) => choice.id === id)) throw new Refusal('有一个选项已经变了，请关掉表单重新打开。');
  }
}

/** Makes the choices of a field those that are wanted, in their order. What is left out ends today; values keep it. */
export async function writeChoices(
  { db, today }: Pick<CommandPowers, 'db' | 'today'>,
  field: Pick<Field, 'id' | 'choices'>,
  wanted: readonly Wanted[],
): Promise<void> {
  refuseTaken(field, wanted);
  const kept = new Set<number>();
  for (const [position, choice] of wanted.entries()) {
    const known = knownChoice(field, choice);
    if (known) {
      kept.add(known.id);
      const now = { words: choice.words, position, endedOn: null };
      await db.updateTable('fieldChoice').set(now).where('id', '=', known.id).execute();
    } else {
      await db.insertInto('fieldChoice').values({ fieldId: field.id, words: choice.words, position, endedOn: null }).execute();
    }
  }
  const left = field.choices.filter(({ id, endedOn }) => endedOn === null && !kept.has(id));
  for (const { id } of left) await db.updateTable('fieldChoice').set({ endedOn: today }).where('id', '=', id).execute();
}
