// 汇总表 of a period: the totals with what they count, and who sent.
import { memberStateWords } from '../../../shared/features/rollup-members';
import { measureWords, valueWords } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import { dayWords, instantWords } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { datesOf, membersIn, peopleIn } from '../../rollup/states';
import { saveWorkbook } from '../../saving';
import type { SheetDraft } from '../../sheets/write';
import { theStation } from '../station/queries';
import { totalsShown } from './board';
import { tablesOf } from './store';

/** No office has as many members. */
const ALL = 100_000;
const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });
const number = (label: string, width: number) => ({ label, width, kind: 'number' as const });

async function sheetsOf(powers: TaskPowers, period: string): Promise<SheetDraft[]> {
  const db = await tablesOf(powers);
  const dated = await datesOf(db, period, powers.today);
  const { name } = await theStation(powers.db);
  const title = `${name}${periodWords(period)}汇总`;
  const { twice } = await peopleIn(db, period);
  const totals = (await totalsShown(db, period, twice)).map(({ indicator, value, of, members, apart, before, once }) => [
    ...[indicator.group, indicator.name, of === null ? (once ?? value) : valueWords({ value, of })],
    ...[measureWords({ value, of, measure: indicator.measure }), before === null ? null : valueWords(before), members],
    `${indicator.definition}${apart ? '（各单位口径不一样，分开列，不相加）' : ''}${once === null ? '' : `（各单位相加是${value}，按名单去掉重复的${value - once}人）`}`,
  ]);
  const members = await membersIn(db, dated, { state: null, after: '', size: ALL });
  return [
    {
      ...{ name: '合计', title, landscape: true },
      columns: [
        text('类别', 12),
        text('指标', 20),
        number('数', 12),
        text('单位', 12),
        text('上期', 12),
        number('单位数', 8),
        text('怎么数', 56),
      ],
      rows: totals,
      notes: [`截至${dayWords(powers.today)}收到的报送包相加；比率由分子、分母分别相加再算。`],
    },
    {
      ...{ name: '报送情况', title: `${title}：报送情况` },
      columns: [text('代码', 18), text('单位', 28), text('情况', 12), text('收到', 18), number('更正', 8), text('备注', 40)],
      rows: members.map(({ code, name: member, state, receivedAt, correction, odd }) => [
        ...[code, member, memberStateWords[state], receivedAt === null ? '' : instantWords(receivedAt), correction, odd],
      ]),
      notes: [`应报日：${dayWords(dated.dueOn)}。`],
    },
  ];
}

/** Writes the workbook where the person says. */
export async function saveRollup(powers: TaskPowers, { period }: { period: string }) {
  const named = { title: '汇总表存到哪里', suggested: `汇总_${period}.xlsx` };
  const saved = await saveWorkbook(powers, named, () => sheetsOf(powers, period));
  if (!saved) return { outcome: 'cancelled' as const };
  const after = { period, fileName: saved.fileName };
  await powers.write(async ({ note }) => note({ subject: 'rollup', subjectId: 0, before: null, after }));
  return { outcome: 'saved' as const, path: saved.path };
}
