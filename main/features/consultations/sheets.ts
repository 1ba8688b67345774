// 征求意见表: one sheet for each that has not answered, with the key that leads back to its line; all of them one document.
import { matterWords } from '../../../shared/features/consultation-words';
import type { Paper } from '../../../shared/features/papers';
import { numberWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { placeWords } from '../residents/queries';
import { theStation } from '../station/queries';
import { openConsultation } from './listing';
import { shownLines } from './rows';
import { askPaper } from './sheet.document';
import { isAnswer } from './tally';

/** One paper has no more sheets than this: a building at a time is what somebody carries from door to door. */
const MOST = 1000;

export type Asked = { id: number; buildingId: number | null };

/** Lines without an answer, of one building or of all, in house order. */
export async function unansweredIn(db: Reader, { id, buildingId }: Asked) {
  const lines = await shownLines(db)
    .select(['consultationRoom.personId', 'consultationRoom.roomId'])
    .where('consultationRoom.consultationId', '=', id)
    .$if(buildingId !== null, (all) => all.where('building.id', '=', buildingId ?? 0))
    .orderBy('consultationRoom.id')
    .execute();
  return lines.filter(({ standing }) => !isAnswer(standing));
}

export async function issueSheets(powers: CommandPowers, asked: Asked): Promise<Paper> {
  const { db, today } = powers;
  const { title, words, dueOn, matter, asks } = await openConsultation(db, asked.id);
  const lines = await unansweredIn(db, asked);
  if (lines.length === 0) throw new Refusal('都答复了，不用再印征求意见表。');
  if (lines.length > MOST) throw new Refusal(`一次最多印${numberWords(MOST)}份，请按楼栋分开印。`);
  const station = await theStation(db);
  const number = await nextNumber(db, 'consultationSheets', today);
  const document = askPaper({
    ...{ number, title, words, dueOn, station: station.name, phone: station.phone },
    matter: matter === null ? null : matterWords(matter),
    who: asks === 'owners' ? '业主' : '户主',
    lines: lines.map((line) => ({ ...line, place: placeWords(line) })),
  });
  const people = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const html = renderDocument(document);
  const issued = { number, kind: 'consultationSheets' as const, title: `${title}（${lines.length}份）`, sheets: lines.length };
  return freeze(powers, { ...issued, html, people });
}
