import { takeDown } from '../orders/orders';
import { type Desk, TODAY } from '../support/desk';
import { visitedByCard } from '../visits/support';
import { force } from './estate';

/** A line of a consultation, one of a sweep, a request, a wish, an errand and a visit that lead to this person. */
export async function askedAbout(desk: Desk, personId: number): Promise<void> {
  await visitedByCard(desk, personId);
  await takeDown(desk, { reporter: { personId } });
  await desk.ask('wishes.add', { who: { personId }, kind: 'goods', words: '一根拐杖' });
  await desk.ask('errands.add', { who: { personId }, title: '优待证年审' });
  const scope = { buildingIds: [] };
  const { id: asked } = await desk.ask('consultations.open', {
    ...{ title: '加装电梯', words: '同意吗？', matter: null, asks: 'owners', scope, dueOn: TODAY },
  });
  const { id: swept } = await desk.ask('sweeps.open', {
    ...{ title: '人数核对', words: '', asks: 'people', scope, dueOn: TODAY },
    questions: [{ label: '说明', kind: 'text' }],
  });
  for (const [table, of, id] of [
    ['consultationRoom', 'consultationId', asked],
    ['sweepLine', 'sweepId', swept],
  ] as const)
    force(desk, `update ${table} set personId = ? where id = (select max(id) from ${table}) and ${of} = ?`, personId, id);
}
