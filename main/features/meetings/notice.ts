// 会议通知 on paper.
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { announce, noticeOf } from './announcing';
import { marksIn } from './people';
import { standingMeeting } from './queries';
import { cardOf } from './rows';

const columns = [{ label: '序号', width: 12 }, { label: '议程' }, { label: '时间', width: 20 }, { label: '谁来说', width: 40 }];

/** Issues the notice; from then on the meeting counts as announced. Refuses one that was called off. */
export async function issueNotice(powers: CommandPowers, id: number): Promise<Paper> {
  const { db, today } = powers;
  await standingMeeting(db, id);
  const { title, lead, lines, agenda } = noticeOf(await cardOf(db, id, today));
  const station = await theStation(db);
  const number = await nextNumber(db, 'meetingNotice', today);
  const about = await marksIn(db, id, [title, lead, ...lines, ...agenda.flat()].join('\n'));
  const paper = officePaper({
    ...{ title, number, from: station.name, facts: [], about },
    sections: [
      { heading: '会议', text: [lead, ...lines] },
      ...(agenda.length > 0 ? [{ heading: '议程', table: { columns, rows: agenda, least: 8 } }] : []),
    ],
    signs: [
      ['', station.name],
      ['', dayWords(today)],
    ],
  });
  await announce(powers, id);
  return freeze(powers, { number, kind: 'meetingNotice', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
