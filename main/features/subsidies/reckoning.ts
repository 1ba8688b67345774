// What each chief gets for a month: by the days in post, less what is taken off; of an issued sheet the sums that stand on it.
import type { SubsidyLine, SubsidyMonth, SubsidySheet } from '../../../shared/features/subsidies';
import { daysInPost, subsidyFormula, subsidyOf, yuanWords } from '../../../shared/rules/subsidy';
import { dayInChina, dayWords, lastDayOf } from '../../../shared/text';
import type { QueryPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefsWithin, placesOf } from '../chiefs/queries';
import { doneWithin, settingOf } from '../duties/queries';

type Looking = Pick<QueryPowers, 'db' | 'today'>;
/** What a sheet keeps of a line: no name, so that it can stay when somebody is erased. */
type Kept = Omit<SubsidyLine, 'name' | 'formula' | 'deductions'> & { taken: number; deductionIds: number[] };

const sheetsOf = (db: Reader, month: string) =>
  db
    .selectFrom('subsidySheet')
    .innerJoin('paper', 'paper.id', 'subsidySheet.paperId')
    .select(['subsidySheet.id', 'version', 'paperId', 'number', 'subsidySheet.at', 'paidOn', 'paidWords', 'endedOn', 'endReason'])
    .select('content')
    .where('month', '=', month)
    .orderBy('version', 'desc')
    .execute();
type SheetRow = Awaited<ReturnType<typeof sheetsOf>>[number];

const shown = ({ at, content: _, ...sheet }: SheetRow): SubsidySheet => ({ ...sheet, issuedOn: dayInChina(at) });

async function draftLines({ db, today }: Looking, month: string, rate: number): Promise<SubsidyLine[]> {
  const [from, last] = [`${month}-01`, lastDayOf(month)];
  const of = Number(last.slice(8));
  const chiefs = await chiefsWithin(db, { from, to: last });
  const { acts } = await doneWithin(db, { from, to: last });
  const taken = await db
    .selectFrom('subsidyDeduction')
    .select(['id', 'chiefId', 'amount', 'words'])
    .where('month', '=', month)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .execute();
  return chiefs.map((chief) => {
    const deductions = taken.filter(({ chiefId }) => chiefId === chief.id).map(({ chiefId: _, ...one }) => one);
    const sum = deductions.reduce((total, { amount }) => total + amount, 0);
    const days = daysInPost(chief.posts, from, last < today ? last : today);
    const reckoned = { rate: chief.rate ?? rate, days, of, taken: sum };
    return {
      ...{ chiefId: chief.id, name: chief.name, places: placesOf(chief), days, of, rate: reckoned.rate },
      ...{ acts: acts.get(chief.id)?.length ?? 0, deductions },
      ...{ amount: subsidyOf(reckoned), formula: subsidyFormula(reckoned) },
    };
  });
}

async function frozenLines(db: Reader, content: string): Promise<SubsidyLine[]> {
  const names = new Map((await db.selectFrom('chief').select(['id', 'name']).execute()).map(({ id, name }) => [id, name]));
  const told = new Map(
    (await db.selectFrom('subsidyDeduction').select(['id', 'amount', 'words']).execute()).map((one) => [one.id, one]),
  );
  return (JSON.parse(content) as Kept[]).map(({ taken, deductionIds, ...line }) => ({
    ...line,
    name: names.get(line.chiefId) ?? '',
    deductions: deductionIds.flatMap((id) => told.get(id) ?? []),
    formula: subsidyFormula({ rate: line.rate, days: line.days, of: line.of, taken }),
  }));
}

/** What a sheet keeps of its lines, as JSON. */
export const keptOf = (lines: readonly SubsidyLine[]): string =>
  JSON.stringify(
    lines.map(
      ({ name: _, formula: __, deductions, ...line }): Kept => ({
        ...line,
        taken: deductions.reduce((total, { amount }) => total + amount, 0),
        deductionIds: deductions.map(({ id }) => id),
      }),
    ),
  );

function hindranceOf(month: string, today: string, lines: readonly SubsidyLine[]): string | null {
  if (lines.length === 0) return '这个月没有在任的楼栋长，不用发。';
  const last = lastDayOf(month);
  return today < last ? `${dayWords(month)}还没有过完，${dayWords(last)}起可以生成发放表。` : null;
}

export const sumWords = (lines: readonly SubsidyLine[]): string => {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  return `${lines.length}人各行应发相加 = ${yuanWords(total)}`;
};

/** Refuses a month that has not begun. */
export async function monthOf(powers: Looking, month: string): Promise<SubsidyMonth> {
  const { db, today } = powers;
  if (`${month}-01` > today) throw new Refusal(`${dayWords(month)}还没有开始，请选择本月或更早的月份。`);
  const { rate } = await settingOf(db);
  const sheets = await sheetsOf(db, month);
  const holds = sheets.find(({ endedOn }) => endedOn === null);
  const lines = holds ? await frozenLines(db, holds.content) : await draftLines(powers, month, rate);
  return {
    ...{ rate, lines, formula: sumWords(lines), total: lines.reduce((sum, { amount }) => sum + amount, 0) },
    sheet: holds ? shown(holds) : null,
    former: sheets.filter(({ endedOn }) => endedOn !== null).map(shown),
    hindrance: holds ? `发放表${holds.number}已经生成。要改，先作废这一份。` : hindranceOf(month, today, lines),
  };
}
