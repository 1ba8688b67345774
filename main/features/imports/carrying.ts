// Carrying drafts into the ledger: one whole or not at all; several one after another, each for itself.
import { type Choice, type ImportRun, safeChoice } from '../../../shared/features/imports';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { applyPlan } from './apply';
import { chosenBy } from './differences';
import { type Draft, markImported, markRefused } from './drafts';
import { shapeOf } from './layouts';
import { refusedWords } from './opening';
import { chosenPlan } from './plan';
import { consider, errorsIn } from './preview';

type Mapping = (string | null)[] | null;

/** Writes the draft into the ledger, all or nothing. Refuses a file with a blocking finding. */
export async function carryOut(powers: TaskPowers, draft: Draft, mapping: Mapping, choice: Choice): Promise<ImportRun> {
  powers.progress(0, 3, '正在核对台账');
  const { reading, plan, findings, blocked } = await consider(powers.db, draft, mapping, powers.today);
  if (blocked !== null) throw new Refusal(blocked);
  if (powers.signal.aborted) throw new Refusal('已停下，什么都没有写进台账。');
  powers.progress(1, 3, `正在写入${plan.counts.residents}人`);
  const source = {
    fileName: draft.fileName,
    layout: reading.layout,
    mapping: reading.mapping,
    shape: shapeOf(draft.sheet, reading),
  };
  const taken = chosenPlan(plan, chosenBy(choice));
  const { run, people } = await powers.write((command) => applyPlan(command, taken, source, errorsIn(findings)));
  markImported(draft, run, people);
  powers.progress(3, 3, '写好了');
  return run;
}

/**
 * One after another, each under the mapping its headings ask for. One that cannot be taken says why and is passed over.
 * When the person stops it, what is in stays in and the others wait.
 */
export async function carryOutRest(powers: TaskPowers, waiting: readonly Draft[], differing: Choice['differing']): Promise<void> {
  for (const [at, draft] of waiting.entries()) {
    if (powers.signal.aborted) return;
    const progress: TaskPowers['progress'] = (done, total, words) =>
      powers.progress(at * total + done, waiting.length * total, `第${at + 1}张，共${waiting.length}张：${words}`);
    try {
      await carryOut({ ...powers, progress }, draft, null, { ...safeChoice, differing });
    } catch (error) {
      if (powers.signal.aborted && error instanceof Refusal) return;
      markRefused(draft, refusedWords(error, powers.signal));
    }
  }
}
