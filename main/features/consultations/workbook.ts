// Every line with its answer as a table, for the file of the consultation. No phones.
import { channelWords, standingWords } from '../../../shared/features/consultation-words';
import type { Input } from '../../../shared/operations';
import { rowKeyWords } from '../../../shared/rules/row-key';
import { dayWords } from '../../../shared/text';
import type { Reader, TaskPowers } from '../../powers';
import { saveWorkbook } from '../../saving';
import { disclose, handingTold } from '../disclosures/queries';
import { consultationOf } from './listing';
import { shownLines } from './rows';

const lastAnswers = async (db: Reader, id: number) => {
  const rows = await db
    .selectFrom('consultationAnswer')
    .innerJoin('consultationRoom', 'consultationRoom.id', 'consultationAnswer.consultationRoomId')
    .select(['consultationRoomId', 'answer', 'reason', 'wishes', 'signer', 'answeredOn', 'channel'])
    .where('consultationRoom.consultationId', '=', id)
    .orderBy('consultationAnswer.id')
    .execute();
  return new Map(rows.map((row) => [row.consultationRoomId, row]));
};

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });
const columns = [
  ...[text('楼栋', 10), text('单元', 10), text('房号', 10), text('姓名', 14)],
  { label: '面积（㎡）', width: 12, kind: 'number' as const },
  { label: '业主序号', width: 10, kind: 'number' as const },
  ...[text('答复', 12), { label: '日期', width: 14, kind: 'day' as const }, text('怎么答复', 14), text('签名', 14)],
  ...[text('理由', 30), text('其他想法', 30), text('编码', 18)],
];

type Lines = Awaited<ReturnType<ReturnType<typeof shownLines>['execute']>>;

const rowsOf = (lines: Lines, answers: Awaited<ReturnType<typeof lastAnswers>>) =>
  lines.map((line) => {
    const given = line.standing === 'open' ? undefined : answers.get(line.id);
    return [
      ...[line.building, line.unit, line.room, line.name ?? ''],
      ...[line.area === null ? null : line.area / 100, line.owner, standingWords[line.standing]],
      ...[given?.answeredOn ?? null, given ? channelWords[given.channel] : '', given?.signer ?? ''],
      ...[given?.reason ?? '', given?.wishes ?? '', rowKeyWords(line.key)],
    ];
  });

type Asked = Input<'consultations.saveXlsx'>;

/** Writes the table where the person says, and notes how many lines went out. */
export async function saveRows(powers: TaskPowers, { id, handing }: Asked) {
  const { db, today } = powers;
  const { title } = await consultationOf(db, id);
  const lines = await shownLines(db).where('consultationRoom.consultationId', '=', id).orderBy('consultationRoom.id').execute();
  const named = { title: '明细存到哪里', suggested: `${title}_明细_${today}.xlsx` };
  const saved = await saveWorkbook(powers, named, async () => [
    {
      name: '明细',
      title,
      columns,
      rows: rowsOf(lines, await lastAnswers(db, id)),
      notes: [`截至${dayWords(today)}，共${lines.length}份。`],
      landscape: true,
    },
  ]);
  if (!saved) return { outcome: 'cancelled' as const };
  const { fileName } = saved;
  await powers.write(async (writing) => {
    const after = { name: title, rows: lines.length, fileName, ...handingTold(handing) };
    writing.note({ subject: 'consultation', subjectId: id, before: null, after });
    await disclose(writing, handing, { what: `${title}：明细`, people: lines.length, fileName });
  });
  return { outcome: 'saved' as const, path: saved.path, rows: lines.length };
}
