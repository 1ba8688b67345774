// 到期清理单: who has been kept long enough, to be gone through once a year and signed. Names are masked: the list stays as it
// was signed, when the people on it are erased.
import type { Paper } from '../../../shared/features/papers';
import { type DueRule, dueRuleWords } from '../../../shared/features/privacy';
import { dayWords, maskName } from '../../../shared/text';
import { type OfficeSection, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { duePeople } from './due';

/** Those whose record is to be decided on; a visit that is overdue is not a matter of clearing. */
const rules: DueRule[] = ['left', 'died', 'reconfirm'];

const columns = [
  { label: '台账号', width: 18 },
  { label: '姓名', width: 20 },
  { label: '住处', width: 48 },
  { label: '到期', width: 30 },
  { label: '处理（删除，或保留的理由）' },
  { label: '经办人签字', width: 26 },
];

async function sectionOf(db: Reader, rule: DueRule, today: string): Promise<{ section: OfficeSection; count: number }> {
  const people = await duePeople(db, rule, today, null);
  const rows = people.map(({ id, name, place, dueOn }) => [String(id), maskName(name), place, dayWords(dueOn), '\n', '']);
  const { title, advice } = dueRuleWords[rule];
  const heading = `${title}：${people.length}人`;
  return { section: { heading, text: [advice], ...(rows.length > 0 ? { table: { columns, rows } } : {}) }, count: people.length };
}

/** Issues the list of everybody whose time is over today. Refuses when there is nobody. */
export async function issueClearing(powers: CommandPowers): Promise<Paper> {
  const { db, today } = powers;
  const station = await theStation(db);
  const found = [];
  for (const rule of rules) found.push(await sectionOf(db, rule, today));
  if (found.every(({ count }) => count === 0)) throw new Refusal('没有到期的资料，不用打印清理单。');
  const number = await nextNumber(db, 'clearingList', today);
  const title = '个人信息到期清理单';
  const paper = officePaper({
    title,
    number,
    facts: [
      `${station.name}　截至${dayWords(today)}`,
      '逐人核对，写明删除还是保留；保留的写清理由。办完在程序里删除，再签字存档。',
    ],
    sections: found.map(({ section }) => section),
    signs: [['站长（签字）：', '日期：　　　　年　　月　　日']],
    from: station.name,
  });
  return freeze(powers, { number, kind: 'clearingList', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
