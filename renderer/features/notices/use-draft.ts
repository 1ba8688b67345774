// A notice while it is written: the look and the target as the form has them, the text as the editor has it, both kept with one pen.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Notice, NoticeDraft } from '../../../shared/features/notices';
import { askAgain, keepUnfinished } from '../../desk';
import { usePen } from '../../kit/pen';

const fields = [
  ...(['title', 'content', 'fills', 'paper', 'landscape', 'letterhead', 'seal', 'code', 'phone', 'issuer'] as const),
  ...(['takeDownOn', 'aim'] as const),
];
/** What of a notice is its draft. */
const draftOf = (notice: Notice): NoticeDraft => Object.fromEntries(fields.map((field) => [field, notice[field]])) as NoticeDraft;

/** What follows from the words: the sheet, and what must not stand on it. */
const followers = ['notices.preview', 'notices.guard', 'notices.card'] as const;

/** `onBeside`: another window wrote meanwhile, and what this one wrote is that draft. */
export function useDraft(notice: Notice, onBeside: (id: number) => void) {
  const [draft, setDraft] = useState(() => draftOf(notice));
  const latest = useRef(draft);
  const pen = usePen({
    revision: notice.revision,
    save: (revision) => keepUnfinished('notices.keep', { id: notice.id, revision, draft: latest.current }),
    onKept: () => {
      for (const name of followers) void askAgain(name);
    },
    onOther: (reply) => 'id' in reply && onBeside(reply.id),
  });
  const change = useCallback(
    (changed: Partial<NoticeDraft>) => {
      latest.current = { ...latest.current, ...changed };
      setDraft(latest.current);
      pen.touched();
    },
    [pen],
  );
  const { dirty, revision, took } = pen;
  // The desk changed it (masked, or another window wrote) while nothing of this window was waiting.
  useEffect(() => {
    if (notice.revision <= revision() || dirty()) return;
    took(notice.revision);
    latest.current = draftOf(notice);
    setDraft(latest.current);
  }, [notice, dirty, revision, took]);
  return { draft, change, pen };
}
export type Drafting = ReturnType<typeof useDraft>;
