// A form the fictional street sends every month, marked as the station would. By the acts of the desk.
import type { FormMarking } from '../../shared/features/form-marking';
import { formActs, keepForm } from '../features/forms/queries';
import { readForm } from '../office/forms';
import type { CommandPowers } from '../powers';
import { writeWorkbook } from '../sheets/write';

const figure = (code: string, name: string, part: 'value' | 'rate' | 'before' = 'value'): FormMarking => ({
  ...{ what: 'figure', code, version: 1, name, part, frame: '' },
});

const rows = ['户数', '人数', '收到诉求', '办结率', '会议', '志愿活动', '上访人次'];
const marks: readonly [place: string, marking: FormMarking][] = [
  ['1!A1', { what: 'station', fact: 'name', frame: '{}工作情况月报表' }],
  ['1!B3', figure('households', '户数')],
  ['1!B4', figure('residents', '人数')],
  ['1!B5', figure('orders.received', '收到诉求')],
  ['1!B6', figure('orders.doneRate', '诉求办结率', 'rate')],
  ['1!B7', figure('meetings.held', '会议')],
  ['1!B8', figure('activities.held', '志愿活动')],
  ['1!B9', { what: 'none', words: '' }],
  ['1!C3', figure('households', '户数', 'before')],
];

async function emptyForm(): Promise<Uint8Array> {
  const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });
  const columns = [text('指标', 24), { label: '本期', width: 12, kind: 'number' as const }, text('上期', 12), text('备注', 20)];
  const sheet = { name: '月报', title: '小区工作站工作情况月报表', columns, rows: rows.map((name) => [name, null, null, null]) };
  return writeWorkbook({ sheets: [{ ...sheet, notes: ['每月5日前报幸福路街道。'] }] });
}

/** Taken in and marked. */
export async function fillForms(powers: CommandPowers): Promise<void> {
  const quiet: CommandPowers = { ...powers, note: () => {} };
  const bytes = await emptyForm();
  const { id } = await keepForm(quiet, { name: '街道工作月报.xlsx', bytes, layout: await readForm(bytes) });
  await formActs['forms.amend'](quiet, { id, name: '街道工作月报', sentBy: '幸福路街道' });
  for (const [place, marking] of marks) await formActs['forms.mark'](quiet, { id, place, marking });
}
