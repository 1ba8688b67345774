// The sheet they sign for what they were given.
import type { Paper } from '../../../shared/features/papers';
import { numberWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { disclose } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { groupNamed, MOST, peopleFor } from './gift-people';

const columns = [
  { label: '住处', width: 44 },
  { label: '姓名', width: 22 },
  { label: '慰问品', width: 38 },
  { label: '数量', width: 14 },
  { label: '签收', width: 34 },
  { label: '日期' },
];

/** Millimetres: room to sign in. */
const ROW = 12;

export async function issueGifts(
  powers: CommandPowers,
  {
    groupId,
    festival,
    gift,
    quantity,
    except,
  }: { groupId: number; festival: string; gift: string; quantity: number; except: number[] },
): Promise<Paper> {
  const { db, today } = powers;
  const group = await groupNamed(db, groupId);
  if (group.neverPrinted) throw new Refusal(`“${group.name}”的名单不上纸，请在这里逐个登记。`);
  const people = (await peopleFor(db, today, { groupId, festival })).filter(
    ({ had, personId }) => had === null && !except.includes(personId),
  );
  if (people.length === 0) throw new Refusal(`“${group.name}”里没有还没慰问的人。`);
  if (people.length > MOST) throw new Refusal(`一次最多印${numberWords(MOST)}人，请换一个小一点的群体。`);
  const station = await theStation(db);
  const number = await nextNumber(db, 'giftSignatures', today);
  const title = `${today.slice(0, 4)}年${festival}慰问签领表`;
  const paper = officePaper({
    ...{ title, number, from: station.name },
    facts: [`慰问品：${gift}，每人${quantity}份，共${people.length}人。`, '本人签收；代领的写清是谁、和本人什么关系。'],
    sections: [
      {
        heading: '签领名单',
        table: {
          columns,
          rows: people.map(({ building, unit, room, name }) => [
            `${building}${unit}${room}`,
            name,
            gift,
            String(quantity),
            '',
            '',
          ]),
          least: ROW,
        },
      },
    ],
    signs: [['经办人（签字）：', '日期：']],
  });
  const issued = { number, kind: 'giftSignatures' as const, title: `${title}（${people.length}人）`, sheets: paper.sheets };
  const frozen = await freeze(powers, {
    ...issued,
    html: renderDocument(paper.document),
    people: people.map(({ personId }) => personId),
  });
  await disclose(
    powers,
    { to: 'station', purpose: `${festival}慰问签收` },
    { what: title, people: people.length, paperId: frozen.id },
  );
  return frozen;
}
