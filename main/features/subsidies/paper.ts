// 补贴发放表: a line for each chief with how the sum came about and room to sign; frozen as it went out.
import type { Paper } from '../../../shared/features/papers';
import type { SubsidyMonth } from '../../../shared/features/subsidies';
import { yuanWords } from '../../../shared/rules/subsidy';
import { dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefMark, chiefsWithin } from '../chiefs/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { keptOf, monthOf } from './reckoning';
import { deductionWords, subsidyDefinition } from './sheet';

const SIGNED_MM = 12;

type Drawn = { number: string; title: string; from: string; month: SubsidyMonth; again: string | null };

function drawn({ number, title, from, month: { lines, rate, total, formula }, again }: Drawn) {
  const instead = again === null ? '' : `本表替代${again}，原表作废。`;
  return officePaper({
    ...{ title, number, from, landscape: true, about: lines.map(({ chiefId }) => chiefMark(chiefId)) },
    facts: [`月标准${yuanWords(rate)}，共${lines.length}人，合计${yuanWords(total)}。${instead}`],
    sections: [
      {
        heading: '明细',
        table: {
          columns: [
            ...[
              { label: '姓名', width: 24 },
              { label: '负责', width: 44 },
              { label: '记下的事', width: 20 },
            ],
            ...[{ label: '扣减', width: 38 }, { label: '怎么算的' }, { label: '应发', width: 24 }, { label: '签字', width: 34 }],
          ],
          rows: lines.map(({ name, places, acts, deductions, formula: how, amount }) => [
            ...[name, places, `${acts}件`, deductionWords(deductions), how, yuanWords(amount), ''],
          ]),
          least: SIGNED_MM,
        },
      },
      { heading: '合计', text: [`${formula}。`, subsidyDefinition] },
    ],
    signs: [
      ['制表（签字）：', '站长（签字）：'],
      ['社区（盖章）：', '发放日期：'],
    ],
  });
}

/** Refuses while the month runs, and while another sheet of it holds. */
export async function issueSheet(powers: CommandPowers, month: string): Promise<Paper> {
  const { db, now, today, session } = powers;
  const found = await monthOf(powers, month);
  const { lines, total, hindrance, former } = found;
  if (hindrance !== null) throw new Refusal(hindrance);
  const station = await theStation(db);
  const number = await nextNumber(db, 'subsidySheet', today);
  const title = `${dayWords(month)}楼栋长补贴发放表`;
  const version = former.length + 1;
  const paper = drawn({ number, title, from: station.name, month: found, again: former[0]?.number ?? null });
  const last = await chiefsWithin(db, { from: `${month}-01`, to: today });
  const people = last.flatMap(({ personId, id }) =>
    personId !== null && lines.some(({ chiefId }) => chiefId === id) ? [personId] : [],
  );
  const issued = await freeze(powers, {
    ...{ number, kind: 'subsidySheet', title, sheets: paper.sheets, html: renderDocument(paper.document) },
    people: [...new Set(people)],
  });
  await db
    .insertInto('subsidySheet')
    .values({
      ...{ month, version, content: keptOf(lines), total, paperId: issued.id, paidOn: null, paidWords: '' },
      ...{ staffId: session.staffId, at: now, endedOn: null, endReason: null },
    })
    .execute();
  return issued;
}
