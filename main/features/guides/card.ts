// 办事指南 on paper: A4 for the counter, A5 to take along.
import type { GuideFormat } from '../../../shared/features/guides';
import type { Paper } from '../../../shared/features/papers';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { guidePaper } from './card.document';
import { findGuide } from './rows';

/** Issues the card as it reads today. Refuses one that ended. */
export async function issueGuide(powers: CommandPowers, id: number, paper: GuideFormat): Promise<Paper> {
  const { db, today } = powers;
  const guide = await findGuide(db, id, today);
  if (guide.endedOn !== null) throw new Refusal(`“${guide.title}”已经停用，不再打印。`);
  const station = await theStation(db);
  const number = await nextNumber(db, 'guideCard', today);
  const { document, sheets } = guidePaper({ guide, number, format: { paper, landscape: false }, station });
  const title = `${guide.title}办事指南`;
  return freeze(powers, { number, kind: 'guideCard', title, sheets, html: renderDocument(document) });
}
