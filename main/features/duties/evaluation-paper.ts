// 评议表 of one chief for half a year: facts, what is thought of them, places to sign. The figures stand as they were.

import { proposalWords } from '../../../shared/features/duties';
import { dutyDefinition } from '../../../shared/features/duty-kinds';
import { shareDefinitions } from '../../../shared/features/order-reports';
import type { Paper } from '../../../shared/features/papers';
import { periodWords } from '../../../shared/rules/period';
import { rateWords } from '../../../shared/rules/rate';
import { dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefMark } from '../chiefs/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { evaluationOf } from './evaluating';
import { bookedWords } from './sheet';

const share = (part: number, whole: number) => (whole === 0 ? '—' : `${rateWords(part, whole)}（${part} ÷ ${whole}）`);

/** Refuses where nothing was written yet: facts alone are the month sheets. */
export async function issueEvaluation(powers: CommandPowers, period: string, chiefId: number): Promise<Paper> {
  const { db, today } = powers;
  const { scheme, row } = await evaluationOf(powers, period, chiefId);
  if (row.paper) throw new Refusal(`已经发出过评议表${row.paper.number}。要重发，先作废那一份。`);
  if (row.comment === '') throw new Refusal('还没有写评语。先写几句，再生成评议表。');
  const station = await theStation(db);
  const number = await nextNumber(db, 'chiefEvaluation', today);
  const { taken, due, done, rated, satisfied } = row.orders;
  const title = `${periodWords(period)}楼栋长评议表`;
  const paper = officePaper({
    ...{ title, number, from: station.name, about: [chiefMark(chiefId)] },
    facts: [`${row.name}　${row.places}　任职${row.days}天　截至${dayWords(today)}`],
    sections: [
      {
        heading: '一、做了多少',
        table: {
          columns: scheme.roles.map(({ name }) => ({ label: name, width: 166 / scheme.roles.length })),
          rows: [row.counts.map(String)],
        },
        text: [dutyDefinition],
      },
      {
        heading: '二、负责楼栋的诉求',
        table: {
          columns: [{ label: '收到', width: 30 }, { label: '完成率', width: 58 }, { label: '满意率' }],
          rows: [[`${taken}件`, share(done, due), share(satisfied, rated)]],
        },
        text: [shareDefinitions.done, shareDefinitions.satisfied],
      },
      { heading: '三、评语', text: row.comment.split('\n') },
      { heading: '四、建议', text: [row.proposal === null ? '没有写。' : proposalWords[row.proposal]] },
      { heading: '怎么记', text: [bookedWords(scheme).join('')] },
    ],
    signs: [
      ['楼栋长（签字）：', '站长（签字）：'],
      ['居民代表（签字）：', '社区（盖章）：'],
    ],
  });
  const person = await db.selectFrom('chief').select('personId').where('id', '=', chiefId).executeTakeFirst();
  const people = person?.personId ? [person.personId] : [];
  const html = renderDocument(paper.document);
  const issued = await freeze(powers, { number, kind: 'chiefEvaluation', title, sheets: paper.sheets, html, people });
  const content = JSON.stringify({ days: row.days, counts: row.counts, orders: row.orders });
  await db
    .updateTable('evaluation')
    .set({ content, paperId: issued.id })
    .where('chiefId', '=', chiefId)
    .where('period', '=', period)
    .where('endedOn', 'is', null)
    .execute();
  return issued;
}
