// The month as a workbook.
import type { SubsidyMonth } from '../../../shared/features/subsidies';
import { yuanWords } from '../../../shared/rules/subsidy';
import { dayWords } from '../../../shared/text';
import type { Column, SheetDraft } from '../../sheets/write';

const text = (label: string, width: number): Column => ({ label, width, kind: 'text' });
const number = (label: string, width = 10): Column => ({ label, width, kind: 'number' });

/** How a month is reckoned, in one sentence; printed and exported. */
export const subsidyDefinition =
  '应发 = 月标准 × 任职天数 ÷ 当月天数，不足一分的舍去，再减去扣减。按人发，一个人负责几处也只发一份；卸任当天不算任职。';

export const deductionWords = (deductions: SubsidyMonth['lines'][number]['deductions']): string =>
  deductions.map(({ amount, words }) => `${words} −${yuanWords(amount)}`).join('；');

export const subsidySheetDraft = (month: string, { lines, formula, sheet }: SubsidyMonth): SheetDraft => ({
  ...{ name: '补贴', title: `${dayWords(month)}楼栋长补贴${sheet ? '发放表' : '（草稿）'}`, landscape: true },
  columns: [
    ...[text('姓名', 12), text('负责', 24), number('任职天数'), number('当月天数'), number('记下的事')],
    ...[text('扣减', 24), number('应发（元）', 12), text('怎么算的', 44), text('签字', 14)],
  ],
  rows: lines.map(({ name, places, days, of, acts, deductions, amount, formula: how }) => [
    ...[name, places, days, of, acts, deductionWords(deductions), amount / 100, how, ''],
  ]),
  notes: [`合计：${formula}`, subsidyDefinition, ...(sheet ? [`发放表编号：${sheet.number}`] : ['还没有生成发放表，数字会变。'])],
});
