// The sheet for the national system: approved service of a period, a line a stay, under the headings the station has set. Numbers
// are in full, because that system knows people by them; so it goes out with the password and a note of how many.
import { type SheetField, SheetHeading, sheetFieldWords } from '../../../shared/features/certificates';
import { hourSourceWords } from '../../../shared/features/hours';
import { orderRatingWords } from '../../../shared/features/order-words';
import type { Input } from '../../../shared/operations';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayInChina, dayWords } from '../../../shared/text';
import type { CommandPowers, Reader, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import type { Cell } from '../../sheets/workbook';
import { disclose, handingTold } from '../disclosures/queries';
import { minutesOf, type Stay, staysOf } from './stays';
import { everyone, type Whom } from './whom';

const first: readonly SheetField[] = [
  ...(['name', 'documentKind', 'idNumber', 'number', 'phone', 'activity', 'day', 'startsAt', 'endsAt'] as const),
  ...(['place', 'served', 'content', 'hours', 'source', 'quality', 'responsible', 'recorder'] as const),
];
const asFirst = first.map((field): SheetHeading => ({ heading: sheetFieldWords[field], field }));

/** As the station has set them; until then our own names. */
export async function headingsNow(db: Reader): Promise<SheetHeading[]> {
  const rows = await db.selectFrom('nationalHeading').select(['heading', 'field']).orderBy('position').execute();
  return rows.length === 0 ? asFirst : rows.map((row) => SheetHeading.parse(row));
}

const toldOf = (headings: readonly SheetHeading[]) => headings.map(({ heading }) => heading).join('、');

/** Refuses two columns of one name. */
export async function setHeadings({ db, note }: CommandPowers, headings: readonly SheetHeading[]): Promise<SheetHeading[]> {
  const twice = headings.find(({ heading }, at) => headings.findIndex((other) => other.heading === heading) !== at);
  if (twice) throw new Refusal(`“${twice.heading}”写了两次，请改一个列名。`);
  const was = await headingsNow(db);
  await db.deleteFrom('nationalHeading').execute();
  const rows = headings.map((one, position) => ({ ...one, position }));
  await db.insertInto('nationalHeading').values(rows).execute();
  note({ subject: 'nationalSheet', subjectId: 1, before: { columns: toldOf(was) }, after: { columns: toldOf(headings) } });
  return [...headings];
}

const sourceOf = ({ timed, hand }: Stay) =>
  [timed > 0 ? hourSourceWords.timed : '', hand > 0 ? hourSourceWords.hand : ''].filter(Boolean).join('、');

/** What a field says of one stay. */
const cells: Record<SheetField, (who: Whom, stay: Stay) => Cell> = {
  name: ({ name }) => name,
  documentKind: ({ documentKind }) => documentKind,
  idNumber: ({ documentNumber }) => documentNumber,
  number: ({ number }) => number,
  phone: ({ phone }) => phone,
  team: ({ teams }) => teams.join('、'),
  activity: (_, { activity }) => activity,
  day: (_, { startedAt }) => dayInChina(startedAt),
  startsAt: (_, { startedAt }) => timeInChina(startedAt),
  endsAt: (_, { endedAt }) => timeInChina(endedAt),
  place: (_, { place }) => place,
  content: (_, { content }) => content,
  // Rounded here alone: the system wants hours.
  hours: (_, stay) => Math.round((minutesOf(stay) / 60) * 100) / 100,
  minutes: (_, stay) => minutesOf(stay),
  source: (_, stay) => sourceOf(stay),
  served: (_, { served }) => served,
  quality: (_, { rating }) => (rating === null ? null : orderRatingWords[rating]),
  responsible: (_, { responsible }) => responsible,
  recorder: (_, { recorder }) => recorder,
  empty: () => null,
};

const wide: Partial<Record<SheetField, number>> = { idNumber: 24, activity: 24, place: 22, content: 30, team: 18 };
const kindOf = (field: SheetField) =>
  field === 'hours' || field === 'minutes' ? ('number' as const) : field === 'day' ? ('day' as const) : ('text' as const);

type Asked = Input<'certificates.saveNational'>;
type Period = Pick<Asked, 'from' | 'to'>;

async function sheetOf(db: Reader, period: Period) {
  const people = await everyone(db);
  const stays = (await staysOf(db, period)).filter(({ countsAs }) => countsAs === 'service');
  const headings = await headingsNow(db);
  const volunteers = new Set(stays.map(({ volunteerId }) => volunteerId)).size;
  const rows = stays.flatMap((stay) => {
    const who = people.get(stay.volunteerId);
    return who ? [headings.map(({ field }) => cells[field](who, stay))] : [];
  });
  const columns = headings.map(({ heading, field }) => ({ label: heading, width: wide[field] ?? 14, kind: kindOf(field) }));
  return { name: '志愿服务记录', columns, rows, volunteers, landscape: true };
}

/** Writes the sheet where the person says, and notes what went out. */
export async function saveNational(powers: TaskPowers, { handing, ...period }: Asked) {
  const { db, write } = powers;
  const sheet = await sheetOf(db, period);
  if (sheet.rows.length === 0) throw new Refusal('这段日子里没有审核通过的服务时长，不用导出。');
  const named = { title: '全国志愿服务系统补录表存到哪里', suggested: `志愿服务记录_${period.from}至${period.to}.xlsx` };
  const saved = await saveWorkbook(powers, named, () => [sheet]);
  if (!saved) return { outcome: 'cancelled' as const };
  const rows = sheet.rows.length;
  const span = `${dayWords(period.from)}至${dayWords(period.to)}`;
  const { fileName } = saved;
  const after = {
    filter: span,
    rows,
    columns: sheet.columns.map(({ label }) => label).join('、'),
    fileName,
    ...handingTold(handing),
  };
  await write(async (writing) => {
    writing.note({ subject: 'nationalSheet', subjectId: 1, before: null, after });
    await disclose(writing, handing, { what: `志愿服务补录表 ${span}`, people: sheet.volunteers, fileName });
  });
  return { outcome: 'saved' as const, path: saved.path, rows };
}
