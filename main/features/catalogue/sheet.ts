// 点单页: everything that may be ordered, on an A4 to take along or an A3 for the wall.
import { itemBecomesWords } from '../../../shared/features/catalogue';
import { OrderClass } from '../../../shared/features/order-words';
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { callCode } from '../../documents/call-code';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { orderClassNames, stationDays } from '../orders/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { itemsOf } from './rows';
import { orderSheetPaper } from './sheet.document';

/** More than there are numbers. */
const ALL = 600;

/** Issues it as the catalogue stands today. Refuses an empty one. */
export async function issueOrderSheet(powers: CommandPowers, paper: 'A4' | 'A3'): Promise<Paper> {
  const { db, today } = powers;
  const items = await itemsOf(db, { class: null, text: '', ended: false, after: 0 }, ALL);
  if (items.length === 0) throw new Refusal('目录里还没有服务。先添几项，或者放进样本，再打印。');
  const [station, names, days] = [await theStation(db), await orderClassNames(db), await stationDays(db)];
  const classes = OrderClass.options.map((of) => ({
    name: names[of],
    items: items
      .filter((item) => item.class === of)
      .map(({ number, name, words, limitDays, handler, becomes }) => ({
        ...{ number, name, words, within: `${limitDays ?? days}天内` },
        by: handler || (becomes === 'errand' ? `工作站${itemBecomesWords.errand}` : '工作站'),
      })),
  }));
  const number = await nextNumber(db, 'orderSheet', today);
  const { document, sheets } = orderSheetPaper({
    ...{ title: '服务超市点单', number, from: station.name, format: { paper, landscape: false } },
    facts: [`${station.estateName}　${dayWords(today)}`, '要哪一项，打电话报编号，或者到工作站说编号。'],
    call: phoneWords(station.phone),
    code: callCode(station, number),
    classes: classes.filter((one) => one.items.length > 0),
  });
  return freeze(powers, { number, kind: 'orderSheet', title: '服务点单页', sheets, html: renderDocument(document) });
}
