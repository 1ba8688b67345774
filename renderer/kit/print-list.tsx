// 打印 of a list: the button of every list page. What prints is what stands on screen, under the same filter, on all of its pages.
import { Button } from 'antd';
import { use, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ListName } from '../../shared/features/lists';
import type { Asked } from '../../shared/printed';
import { useMay } from '../desk';
import { later } from './later';
import { PrintPlace } from './print-place';

const PrintDialog = later(() => import('./print-dialog').then((m) => m.PrintDialog));

/** Behind what else can be done, whichever of them is there first. */
const LAST = { order: 1 };

type Props<L extends ListName> = {
  list: L;
  asked: Asked<L>;
  disabled?: boolean /** Where a page has two lists. */;
  words?: string;
};

/** Nothing for those who may not print it. */
export function PrintList<L extends ListName>({ list, asked, disabled = false, words = '打印' }: Props<L>) {
  const [open, setOpen] = useState(false);
  const place = use(PrintPlace);
  const may = useMay();
  const way = (['lists.issue', 'rollup.issueList'] as const).find(may);
  if (!way) return null;
  const button = (
    <Button disabled={disabled} style={LAST} onClick={() => setOpen(true)}>
      {words}
    </Button>
  );
  return (
    <>
      {place && createPortal(button, place)}
      {open && <PrintDialog way={way} list={list} asked={asked} onClose={() => setOpen(false)} />}
    </>
  );
}
