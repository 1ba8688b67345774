// Answered for a long matter, was waited for in another, and stands in the words of a step.
import type { Desk } from '../support/desk';
import { planted } from './planted';

export async function pursued(desk: Desk): Promise<void> {
  const { id } = await desk.ask('matters.add', { title: '加装充电棚', responsible: planted.name, words: `${planted.name}带头` });
  await desk.ask('matters.addStep', { id, title: `${planted.name}量地方` });
  const [step] = (await desk.ask('matters.card', { id })).steps;
  await desk.ask('matters.doStep', { stepId: step?.id ?? 0, words: `${planted.name}量好了` });
  const other = await desk.ask('matters.add', { title: '改造污水管', responsible: '社区居委会' });
  await desk.ask('matters.block', { id: other.id, words: `${planted.name}不同意` });
}
