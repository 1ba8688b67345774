// A briefing on paper: text on the grid of an official document, tables, charts as drawings.
import type { Briefing, BriefingBlock } from '../../../shared/features/briefings';
import type { Paper } from '../../../shared/features/papers';
import { CHART_HEIGHT, Chart } from '../../documents/chart';
import { hanNumber } from '../../documents/han-number';
import { type OfficialBlock, officialPaper } from '../../documents/official';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';

type Facts = { briefing: Briefing; station: string; today: string };

function blockOf(block: BriefingBlock, headings: number): OfficialBlock[] {
  if (block.kind === 'heading')
    return [{ kind: 'text', runs: [{ text: `${hanNumber(headings)}、${block.words}` }], level: 'h1' }];
  if (block.kind === 'text') return block.words.split('\n').map((text) => ({ kind: 'text', runs: [{ text }] }));
  if (block.kind === 'chart') return [{ kind: 'drawing', of: <Chart chart={block} />, height: CHART_HEIGHT }];
  const rows = block.rows.map((row, at) => row.map((text) => ({ paragraphs: [[{ text }]], head: at === 0 })));
  return [{ kind: 'table', rows, least: 0 }];
}

/** Numbers it and freezes its paper. */
export async function freezeBriefing(powers: CommandPowers, { briefing, station, today }: Facts): Promise<Paper> {
  const number = await nextNumber(powers.db, 'briefing', today);
  let headings = 0;
  const blocks = briefing.blocks.flatMap((block) => {
    if (block.kind === 'heading') headings += 1;
    return blockOf(block, headings);
  });
  const { title } = briefing;
  const { document, sheets } = officialPaper({ mark: `${station}简报`, serial: number, title, blocks, number, from: station });
  return freeze(powers, { number, kind: 'briefing', title, sheets, html: renderDocument(document) });
}
