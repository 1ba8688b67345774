// 未联系名单: who has not answered, for whoever goes from door to door. Phones masked; the list is collected again.

import { standingWords } from '../../../shared/features/consultation-words';
import type { Paper } from '../../../shared/features/papers';
import type { Input } from '../../../shared/operations';
import { dayWords, maskPhone, numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose, handingTold } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { placeWords } from '../residents/queries';
import { theStation } from '../station/queries';
import { openConsultation } from './listing';
import { unansweredIn } from './sheets';

const MOST = 3000;

const columns = [
  { label: '房屋', width: 34 },
  { label: '姓名', width: 22 },
  { label: '电话', width: 26 },
  { label: '现在', width: 24 },
  { label: '这次怎么说' },
  { label: '签字', width: 24 },
];

/** Phones as the ledger has them today: the owner's of a room, or of the person asked. */
async function phonesOf(db: Reader, consultationId: number): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('consultationRoom')
    .innerJoin('room', 'room.id', 'consultationRoom.roomId')
    .leftJoin('person', 'person.id', 'consultationRoom.personId')
    .select(['consultationRoom.id', 'consultationRoom.name', 'room.ownerName', 'room.ownerPhone', 'person.phone'])
    .where('consultationRoom.consultationId', '=', consultationId)
    .execute();
  return new Map(
    rows.flatMap(({ id, name, ownerName, ownerPhone, phone }) => {
      const found = (name === ownerName ? ownerPhone : null) ?? phone;
      return found === null ? [] : [[id, maskPhone(found)] as [number, string]];
    }),
  );
}

export async function issueNotReached(powers: CommandPowers, asked: Input<'consultations.issueNotReached'>): Promise<Paper> {
  const { db, today } = powers;
  const { title, dueOn } = await openConsultation(db, asked.id);
  const lines = await unansweredIn(db, asked);
  if (lines.length === 0) throw new Refusal('都答复了，没有未联系的。');
  if (lines.length > MOST) throw new Refusal(`一次最多${numberWords(MOST)}份，请按楼栋分开印。`);
  const phones = await phonesOf(db, asked.id);
  const station = await theStation(db);
  const number = await nextNumber(db, 'consultationNotReached', today);
  const rows = lines.map((line) => [
    ...[placeWords(line), line.name ?? '', phones.get(line.id) ?? ''],
    line.tries > 0 ? `去过${line.tries}次，没联系上` : standingWords[line.standing],
    ...['', ''],
  ]);
  const paper = officePaper({
    ...{ title: `${title}：未联系名单`, number, from: station.name },
    facts: [
      `截至${dayWords(today)}　还有${numberWords(lines.length)}份没有答复　${dayWords(dueOn)}截止`,
      '名单上有个人信息：只给经办的人用，用完收回，不张贴，不拍照转发。',
    ],
    sections: [{ heading: '名单', table: { columns, rows, least: 11 } }],
  });
  const people = [...new Set(lines.flatMap(({ personId }) => personId ?? []))];
  const issued = { number, kind: 'consultationNotReached' as const, title: `${title}：未联系名单`, sheets: paper.sheets };
  const html = renderDocument(paper.document);
  const frozen = await freeze(powers, { ...issued, html, people }, handingTold(asked.handing));
  await disclose(powers, asked.handing, { what: issued.title, people: lines.length, paperId: frozen.id });
  return frozen;
}
