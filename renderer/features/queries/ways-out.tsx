import { useState } from 'react';
import type { Source } from '../../../shared/features/queries';
import { later } from '../../kit/later';

const PrintList = later(() => import('./print-list').then((m) => m.PrintList));
const PrintLabels = later(() => import('./print-labels').then((m) => m.PrintLabels));
const Letters = later(() => import('./letters').then((m) => m.Letters));
const ExportList = later(() => import('./export-list').then((m) => m.ExportList));

export type WayOut = 'list' | 'labels' | 'letters' | 'sheet';
export const wayWords: Record<WayOut, string> = { list: '打印名单', labels: '标签', letters: '信函', sheet: '导出' };

type Going = { way: WayOut; name: string; source: Source };

/** The dialog of the way that was chosen; `go` opens it. */
export function useWaysOut() {
  const [going, setGoing] = useState<Going | null>(null);
  const close = () => setGoing(null);
  const chosen = going && { name: going.name, source: going.source, onClose: close };
  const dialog = chosen && (
    <>
      {going.way === 'list' && <PrintList {...chosen} />}
      {going.way === 'labels' && <PrintLabels {...chosen} />}
      {going.way === 'letters' && <Letters {...chosen} />}
      {going.way === 'sheet' && <ExportList {...chosen} />}
    </>
  );
  return { dialog, go: setGoing };
}
