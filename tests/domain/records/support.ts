// Commendations and evaluations, as the office writes them down.
import type { Input } from '../../../shared/operations';
import { type Desk, TODAY } from '../support/desk';

export const honour = { name: '优秀志愿者', givenBy: '辛家庙街道办事处', givenOn: '2026-03-05', words: '街办发〔2026〕3号' };
export const praise = { evaluator: 'served' as const, rating: 'satisfied' as const, words: '', evaluatedOn: TODAY };

export const commend = (desk: Desk, volunteerId: number, more: Partial<Input<'records.commend'>> = {}) =>
  desk.ask('records.commend', { volunteerId, ...honour, ...more });
export const evaluate = (desk: Desk, volunteerId: number, more: Partial<Input<'records.evaluate'>> = {}) =>
  desk.ask('records.evaluate', { volunteerId, ...praise, ...more });

export const recordOf = (desk: Desk, volunteerId: number) => desk.ask('records.of', { volunteerId });
/** The latest entry of the log. */
export const lastTold = async (desk: Desk) => (await desk.ask('audit.list', {})).entries[0];
