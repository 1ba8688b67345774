import { useNavigate } from 'react-router';
import type { Input, Output } from '../../shared/operations';
import { type ActionName, useAction } from '../desk';

/** Opens a paper, by its id, on its screen. */
export function useOpenPaper(): (id: number) => void {
  const navigate = useNavigate();
  return (id) => navigate(`/papers?paper=${id}`);
}

type IssueName = { [N in ActionName]: Output<N> extends { id: number } ? N : never }[ActionName];

/** An action that issues a paper: as soon as it stands, it opens. */
export function useIssue<N extends IssueName & `${string}.issue${string}`>(name: N) {
  const issue = useAction(name);
  const open = useOpenPaper();
  const act = async (input: Input<N>): Promise<void> => {
    const reply = await issue.act(input);
    if (reply.ok) open(reply.value.id);
  };
  return { act, busy: issue.busy, failure: issue.failure };
}
