import { useState } from 'react';
import { later } from '../../kit/later';
import { PlainButton } from '../../kit/plain-button';
import type { ShownColumns } from './shown-columns';

const ColumnDialog = later(() => import('./column-dialog').then((m) => m.ColumnDialog));

export type ColumnChoiceProps = { own: readonly string[]; shown: ShownColumns };

export function ColumnChoice(props: ColumnChoiceProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <PlainButton onClick={() => setOpen(true)}>选择栏目</PlainButton>
      {open && <ColumnDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
