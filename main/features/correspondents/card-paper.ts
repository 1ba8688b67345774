// The own card on a sheet: to be handed over, and held against the telephone.
import { officeLevelWords } from '../../../shared/codes/offices';
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import { cardText, fingerprintOf } from '../../parcels/card';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { theCard } from './own';

const TITLE = '报送名片';

/** Issues it. Refuses while there are no keys or no code. */
export async function issueCard(powers: CommandPowers): Promise<Paper> {
  const { db, today } = powers;
  const [card, station] = [await theCard(db), await theStation(db)];
  const number = await nextNumber(db, 'officeCard', today);
  const paper = officePaper({
    ...{ title: TITLE, number, from: station.name },
    facts: [
      `${card.name}　${officeLevelWords[card.level]}　代码 ${card.code}`,
      `${dayWords(today)}　联系电话：${station.phone || '　　　　　　　　'}`,
    ],
    sections: [
      {
        heading: '指纹（打电话时逐组念给对方听）',
        table: {
          columns: fingerprintOf(card)
            .split(' ')
            .map((_, at) => ({ label: `第${at + 1}组`, width: 28 })),
          rows: [fingerprintOf(card).split(' ')],
        },
      },
      {
        heading: '名片（对方扫这个码；没有扫码枪的，照抄左边一行）',
        table: {
          columns: [{ label: '文字' }, { label: '二维码', width: 56 }],
          rows: [[cardText(card), '']],
          codes: [cardText(card)],
          least: 54,
          codeSide: 50,
        },
      },
      {
        heading: '怎么用',
        text: [
          '名片上只有公开的钥匙，没有秘密，可以用纸、优盘或微信交给上级或下级单位。',
          '收到名片的单位在“上下级”里登记，登记前要打电话或当面把指纹逐组核对；对不上就不要用。',
          '换了钥匙，旧名片就作废，要重新交一张。',
        ],
      },
    ],
  });
  return freeze(powers, { number, kind: 'officeCard', title: TITLE, sheets: paper.sheets, html: renderDocument(paper.document) });
}
