import { type KeptDraft, type Standing, useStanding } from '../drafts';

const words: Record<Standing, string> = { waiting: '正在暂存…', kept: '已暂存', failed: '没能暂存，请早点保存' };

/** Beside the buttons of a form: whether a lock or a power cut would take away what stands in it. */
export function DraftNote({ draft }: { draft: Pick<KeptDraft<object>, 'form'> }) {
  const standing = useStanding(draft.form);
  return standing ? <span className="soft small draft-note">{words[standing]}</span> : null;
}
