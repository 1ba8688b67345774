import type { Paper } from '../../../shared/features/papers';
import type { PaperFormat } from '../../../shared/rules/paper-size';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { theStation } from '../station/queries';
import { freeze, nextNumber } from './issue';
import { testPage } from './test-page.document';

/** One sheet of this size that shows whether a printer does what the papers of the station ask of it. */
export async function issueTestPage(powers: CommandPowers, format: PaperFormat): Promise<Paper> {
  const { db, now, today } = powers;
  const number = await nextNumber(db, 'testPage', today);
  const { name } = await theStation(db);
  const size = `${format.paper}${format.landscape ? '横放' : ''}`;
  const html = renderDocument(testPage({ number, from: name, format, size, at: now }));
  return freeze(powers, { number, kind: 'testPage', title: `打印机测试页（${size}）`, sheets: 1, html });
}
