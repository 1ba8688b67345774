// 心愿墙 on paper: what is wished for, and nobody's name.
import type { Paper } from '../../../shared/features/papers';
import { wishKindWords } from '../../../shared/features/wishes';
import { dayWords } from '../../../shared/text';
import { boardPaper } from '../../documents/board';
import { callCode } from '../../documents/call-code';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';

/** Issues those that are open and shown, the oldest first. Refuses an empty wall. */
export async function issueWall(powers: CommandPowers, paper: 'A4' | 'A3'): Promise<Paper> {
  const { db, today } = powers;
  const open = await db
    .selectFrom('wish')
    .select(['number', 'publicWords', 'kind'])
    .where('state', '=', 'open')
    .where('publicWords', '!=', '')
    .orderBy('id')
    .execute();
  if (open.length === 0) throw new Refusal('现在没有公开的心愿。先给心愿写上“给大家看的说法”，再打印。');
  const station = await theStation(db);
  const number = await nextNumber(db, 'wishWall', today);
  const title = '微心愿';
  const { document, sheets } = boardPaper({
    ...{ title, number, from: station.name, format: { paper, landscape: false } },
    facts: [`${station.estateName}　${dayWords(today)}`, '想认领哪一个，到工作站说编号，或者打电话。'],
    large: phoneWords(station.phone),
    code: callCode(station, number),
    table: {
      columns: [{ label: '编号', width: 44 }, { label: '心愿' }, { label: '种类', width: 24 }],
      rows: open.map(({ number: of, publicWords, kind }) => [of, publicWords, wishKindWords[kind]]),
    },
  });
  return freeze(powers, { number, kind: 'wishWall', title: '心愿墙', sheets, html: renderDocument(document) });
}
