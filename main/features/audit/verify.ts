import type { AuditVerdict } from '../../../shared/features/audit';
import { numberWords } from '../../../shared/text';
import { chainNumber } from '../../audit-chain';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import type { Anchor, Verdict } from '../../verify/verdict';

/** Lets whoever else waits for the desk go first. */
const pause = () => new Promise<void>((go) => setImmediate(go));

async function walk({ verifying, progress, signal }: TaskPowers, anchors: readonly Anchor[]): Promise<Verdict> {
  const steps = verifying(anchors);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (signal.aborted) steps.throw(new Refusal('校验停下了，没有查完。要知道结果，请重新校验。'));
    progress(value.done, value.total, value.words);
    await pause();
  }
}

function verdictWords(verdict: Verdict, anchors: number): string {
  if (!verdict.ok) return verdict.words;
  const compared = anchors === 0 ? '' : `，和${numberWords(anchors)}个留存的链号也对得上`;
  return `${numberWords(verdict.entries)}条记录一条不少、没有被改过${compared}。`;
}

/** Checks everything and leaves an entry on how it ended; none in a file that is damaged, which nobody may write to. */
export async function verifyAll(powers: TaskPowers, anchors: readonly Anchor[]): Promise<AuditVerdict> {
  const verdict = await walk(powers, anchors);
  const head = verdict.ok ? verdict.head : null;
  const firstBad = verdict.ok ? null : (verdict.firstBad ?? null);
  const words = verdictWords(verdict, anchors.length);
  const { ok } = verdict;
  if (verdict.ok || !verdict.damaged) {
    const after = { passed: ok, words, firstBad };
    await powers.write(async ({ note }) => note({ subject: 'audit', subjectId: 0, before: null, after }));
  }
  return {
    ...{ ok, words, firstBad, anchors: anchors.length },
    entries: verdict.ok ? verdict.entries : 0,
    chainNumber: head ? chainNumber(head) : null,
  };
}
