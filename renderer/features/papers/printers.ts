import { useCallback, useEffect, useState } from 'react';
import type { PaperKind } from '../../../shared/features/papers';
import type { Output } from '../../../shared/operations';
import { useAction, useQuery } from '../../desk';

export type Printer = Output<'papers.printers'>[number];

/** The printers there are, and which of them papers of this kind go to: as chosen once, or else the usual one. */
export function usePrinters(kind: PaperKind) {
  const { act, busy, failure } = useAction('papers.printers');
  const choices = useQuery('papers.printerChoices', {});
  const [found, setFound] = useState<Printer[]>();
  const [picked, setPicked] = useState<string>();
  const look = useCallback(async () => {
    const reply = await act({});
    if (reply.ok) setFound(reply.value);
  }, [act]);
  useEffect(() => void look(), [look]);
  const kept = choices.value?.find((choice) => choice.kind === kind)?.printer;
  const named = (name: string | undefined) => found?.find((each) => each.name === name);
  const printer = named(picked) ?? named(kept) ?? found?.find((each) => each.isDefault) ?? found?.[0];
  return { found, look, busy, failure: failure ?? choices.failure, printer, pick: setPicked, kept };
}
