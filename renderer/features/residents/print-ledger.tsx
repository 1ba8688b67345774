import { useMay } from '../../desk';
import { PlainButton } from '../../kit/plain-button';
import type { Filter } from './filters';
import { useGoingOut } from './opened-query';

/** 打印 of the ledger, narrowed or not. */
export function PrintLedger({ filter }: { filter: Filter }) {
  const may = useMay();
  const { go, dialog } = useGoingOut(filter);
  if (!may('queries.issueList')) return null;
  return (
    <>
      <PlainButton onClick={() => go('list')}>打印</PlainButton>
      {dialog}
    </>
  );
}
