// What is signed for an errand: 委托书, and 证件交接单 with a place to sign each way. Both name people in full.
import type { Paper, PaperKind } from '../../../shared/features/papers';
import { dayWords, instantWords } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { documentsOf, materialsOf } from './papers-lent';
import { type Errand, errandOf } from './rows';

type Sheet = Pick<OfficePaper, 'title' | 'facts' | 'sections' | 'signs'> & { kind: PaperKind };

const DATED = '日期：　　　　年　　月　　日';

async function issue(powers: CommandPowers, errand: Errand, { kind, ...sheet }: Sheet): Promise<Paper> {
  const { db, today } = powers;
  const number = await nextNumber(db, kind, today);
  const station = await theStation(db);
  const paper = officePaper({ ...sheet, number, from: station.name });
  const title = `${errand.number} ${sheet.title}`;
  const people = errand.personId === null ? [] : [errand.personId];
  return freeze(powers, { number, kind, title, sheets: paper.sheets, html: renderDocument(paper.document), people });
}

const facts = (rows: [string, string][]): NonNullable<OfficePaper['sections'][number]['table']> => ({
  columns: [{ label: '项目', width: 34 }, { label: '内容' }],
  rows: rows.filter(([, value]) => value !== ''),
});

type Sections = OfficePaper['sections'];

const parties = ({ principal, reached, agent }: Errand, station: { name: string; phone: string }): Sections[number] => ({
  heading: '委托人和代办人',
  table: facts([
    ['委托人', principal ?? ''],
    ['联系电话', reached === null ? '' : phoneWords(reached)],
    ['代办人', agent ?? '　'],
    ['工作站', `${station.name}　${phoneWords(station.phone)}`],
  ]),
});

const matter = ({ title, words, dueOn }: Errand): Sections[number] => ({
  heading: '委托的事',
  text: [
    `委托人因本人不便前往，委托代办人代为办理“${title}”。${words}`,
    `${dueOn === null ? '' : `委托到${dayWords(dueOn)}止。`}办好了，或者委托人收回委托，委托就结束。`,
  ],
});

/** What is to be brought along, with a box to tick. */
const bring = (materials: Awaited<ReturnType<typeof materialsOf>>): Sections =>
  materials.length === 0
    ? []
    : [
        {
          heading: '要带的材料',
          table: {
            columns: [{ label: '齐了', width: 18 }, { label: '材料' }],
            rows: materials.map(({ words, ready }) => [ready ? '√' : '□', words]),
          },
        },
      ];

const promises: Sections[number] = {
  heading: '说好的',
  text: [
    '代办人只办上面这件事，不收钱物，不把材料和信息用在别处。',
    '原件办完当面归还，交接逐件签字。为办这件事拍的照片和扫描件，办完就删除。',
  ],
};

/** 委托书: who asks whom for what, for how long, and with which papers. */
export async function issueEntrustment(powers: CommandPowers, id: number): Promise<Paper> {
  const { db } = powers;
  const errand = await errandOf(db, id);
  const parts = [parties(errand, await theStation(db)), matter(errand), ...bring(await materialsOf(db, id)), promises];
  return issue(powers, errand, {
    kind: 'entrustment',
    title: '代办委托书',
    facts: [`${errand.number}　${dayWords(errand.takenOn)}`],
    sections: parts.map((part, at) => ({ ...part, heading: `${'一二三四'.charAt(at)}、${part.heading}` })),
    signs: [
      ['委托人（签字）：', DATED],
      ['代办人（签字）：', DATED],
    ],
  });
}

/** Rows to write in by hand below those that are known. */
const BLANK_ROWS = 4;

/** 证件交接单: each paper that was lent, and what came back of it. */
export async function issueHandover(powers: CommandPowers, id: number): Promise<Paper> {
  const { db } = powers;
  const errand = await errandOf(db, id);
  const papers = await documentsOf(db, id);
  const columns = [
    { label: '证件、材料' },
    { label: '份数', width: 14 },
    { label: '交来', width: 26 },
    { label: '经手人签字', width: 27 },
    { label: '归还', width: 26 },
    { label: '领回人签字', width: 27 },
  ];
  const rows = papers.map(({ name, count, lentAt, by, returns }) => [
    name,
    String(count),
    instantWords(lentAt),
    by,
    returns.map(({ at, count: back }) => `${instantWords(at)}${back === count ? '' : ` ${back}份`}`).join('\n'),
    returns.map(({ toWhom }) => toWhom).join('\n'),
  ]);
  const blank = Array.from({ length: BLANK_ROWS }, () => columns.map(() => ''));
  return issue(powers, errand, {
    kind: 'handover',
    title: '证件交接单',
    facts: [`${errand.number}　${errand.title}`, `委托人：${errand.principal ?? ''}　代办人：${errand.agent ?? ''}`],
    sections: [
      { heading: '一、逐件交接', table: { columns, rows: [...rows, ...blank], least: 14 } },
      { heading: '二、说明', text: ['交来、归还都当面点清，各签一次字。没有全部归还，这件代办不算办完。'] },
    ],
    signs: [
      ['委托人（签字）：', DATED],
      ['代办人（签字）：', DATED],
    ],
  });
}
