// A table for each unit, carried from door to door or sent to the chief: every line with its key, so that it finds its way back.
import path from 'node:path';
import type { Asks } from '../../../shared/features/consultation-words';
import { rowKeyWords } from '../../../shared/rules/row-key';
import { dayWords } from '../../../shared/text';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { KEY, ROOM } from '../../returned/rows';
import { fileName } from '../../saving';
import type { SheetDraft } from '../../sheets/write';
import { disclose } from '../disclosures/queries';
import { openConsultation } from './listing';
import { ANSWER, CHANNEL, DAY, REASON, SIGNER, WISHES, whoHeading } from './sheet-columns';
import { type Asked, unansweredIn } from './sheets';

type Lines = Awaited<ReturnType<typeof unansweredIn>>;

const text = (label: string, width: number) => ({ label, width, kind: 'text' as const });
const columnsOf = (asks: Asks): SheetDraft['columns'] => [
  ...[text(KEY, 18), text('楼栋', 9), text('单元', 9), text(ROOM, 9), text(whoHeading[asks], 12)],
  ...[text(ANSWER, 26), text(REASON, 24), text(WISHES, 24), text(SIGNER, 12)],
  { label: DAY, width: 16, kind: 'day' as const },
  text(CHANNEL, 22),
];

type Held = { title: string; words: string; dueOn: string; asks: Asks };

const sheetOf = ({ title, words, dueOn, asks }: Held, where: string, lines: Lines): SheetDraft => ({
  ...{ name: '征求意见', title: `${title}　${where}`, landscape: true },
  columns: columnsOf(asks),
  rows: lines.map((line) => [
    rowKeyWords(line.key),
    line.building,
    line.unit,
    line.room,
    line.name ?? '',
    ...Array(6).fill(null),
  ]),
  notes: [
    `${words}　请在${dayWords(dueOn)}前填好交回。`,
    '填法：“答复”写同意、反对、弃权或者未联系上，别的写法认不出；日期不写按读表那天算，怎么答复不写按上门算。编码一列请不要动。',
    '表里有个人信息，只给经办的人用，用完删除，不转发。',
  ],
});

/** Unit by unit, in house order. */
function unitsOf(lines: Lines): Map<string, Lines> {
  const units = new Map<string, Lines>();
  for (const line of lines) units.set(line.building + line.unit, [...(units.get(line.building + line.unit) ?? []), line]);
  return units;
}

/** Writes a file for each unit into the folder that was chosen, and notes how many lines went out. */
export async function saveSheets(powers: TaskPowers, asked: Asked) {
  const { db, platform, progress, signal } = powers;
  const held = await openConsultation(db, asked.id);
  const units = unitsOf(await unansweredIn(db, asked));
  if (units.size === 0) throw new Refusal('都答复了，没有要发的。');
  const folder = await platform.chooseFolder('征求意见表存到哪个文件夹');
  if (folder === null) return { outcome: 'cancelled' as const };
  // Loaded here: the workbook writer is the heaviest thing in the desk, and most days nobody exports.
  const { writeWorkbook } = await import('../../sheets/write');
  const files: string[] = [];
  for (const [where, lines] of units) {
    if (signal.aborted) throw new Refusal(`已停下，写好了${files.length}个文件。`);
    progress(files.length, units.size, `正在写第${files.length + 1}个，共${units.size}个`);
    const file = path.join(folder, fileName(`${held.title}_${where}.xlsx`));
    await platform.writeFile(file, await writeWorkbook({ sheets: [sheetOf(held, where, lines)] }));
    files.push(path.basename(file));
  }
  const rows = [...units.values()].reduce((sum, lines) => sum + lines.length, 0);
  const after = { name: held.title, rows, files: files.length };
  await powers.write(async (writing) => {
    writing.note({ subject: 'consultation', subjectId: asked.id, before: null, after });
    const what = { what: `${held.title}：征求意见表`, people: rows, fileName: `${files.length}个文件` };
    await disclose(writing, { to: 'station', purpose: `上门征求意见：${held.title}` }, what);
  });
  return { outcome: 'saved' as const, folder, files, rows };
}
