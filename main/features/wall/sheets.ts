// Sheets for the wall: each issued and frozen like every paper, on an A4 or an A3.
import type { Paper } from '../../../shared/features/papers';
import {
  fiveStateWords,
  fiveWords,
  PRINTED_PHOTOS,
  sevenDuties,
  type WallFormat,
  type WallSheet,
  wallSheetWords,
} from '../../../shared/features/wall';
import { dayWords } from '../../../shared/text';
import { type Board, boardPaper } from '../../documents/board';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { photosOf } from '../attachments/queries';
import { unitsWithChiefs } from '../chiefs/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { chartPaper } from './chart.document';
import { type FivePart, fivePaper } from './five.document';
import { postsNow } from './posts';
import { contactsOf, fiveOf, textsOf } from './rows';

type Wanted = { sheet: WallSheet; id: number | null; paper: WallFormat };
type Content = Pick<Board, 'title' | 'facts' | 'large' | 'paragraphs' | 'table'>;
type Station = Awaited<ReturnType<typeof theStation>>;

async function textSheet(db: Reader, id: number | null): Promise<Content> {
  const text = (await textsOf(db)).find((one) => one.id === id);
  if (!text) throw new Refusal('请选要打印的制度。');
  if (text.endedOn !== null) throw new Refusal(`“${text.title}”已经撤下，不再打印。`);
  const paragraphs = text.body.split('\n').filter((words) => words.trim() !== '');
  return { title: text.title, facts: [`第${text.version}版　${dayWords(text.effectiveOn)}起施行`], paragraphs };
}

const dutiesSheet = (today: string): Content => ({
  title: '楼栋长“七员”职责',
  facts: [`楼栋长是居民身边的七员　${dayWords(today)}`],
  table: {
    columns: [{ label: '七员', width: 34 }, { label: '做什么' }],
    rows: sevenDuties.map(({ name, words }) => [name, words]),
  },
});

/** Chiefs whose phone may be posted, each once with the places looked after. */
async function chiefRows(db: Reader): Promise<string[][]> {
  const byChief = new Map<string, { places: string[]; name: string; phone: string }>();
  for (const { building, unit, chief } of await unitsWithChiefs(db)) {
    if (chief === null || chief.phone === null) continue;
    const place = chief.scope === 'building' ? building : building + unit;
    const known = byChief.get(`${chief.name} ${chief.phone}`) ?? { places: [], name: chief.name, phone: chief.phone };
    if (!known.places.includes(place)) known.places.push(place);
    byChief.set(`${chief.name} ${chief.phone}`, known);
  }
  return [...byChief.values()].map(({ places, name, phone }) => [`${places.join('、')}楼栋长`, name, phoneWords(phone)]);
}

async function contactsSheet(db: Reader, station: Station, today: string): Promise<Content> {
  const others = (await contactsOf(db)).map(({ words, name, phone }) => [words, name, phoneWords(phone)]);
  return {
    title: '有事找我们',
    facts: [`${station.estateName}　${dayWords(today)}`],
    large: phoneWords(station.phone),
    table: {
      columns: [{ label: '找谁' }, { label: '姓名', width: 36 }, { label: '电话', width: 54 }],
      rows: [...others, ...(await chiefRows(db))],
    },
  };
}

async function fiveParts(db: Reader, today: string): Promise<{ parts: FivePart[]; facts: string }> {
  const items = await fiveOf(db, today);
  const parts = await Promise.all(
    items.map(async ({ id, code, state, owner, evidence, gap, checkedOn }) => ({
      name: fiveWords[code],
      state: state === null ? '没有核对' : fiveStateWords[state],
      lines: [
        ...evidence.map(({ words, lapsed }) => (lapsed ? `${words}（已到期）` : words)),
        ...(gap === '' ? [] : [`还差：${gap}`]),
      ],
      seen: [owner && `${owner}负责`, checkedOn && `${dayWords(checkedOn)}核对`].filter(Boolean).join('，'),
      photos: await photosOf(db, 'five', id, PRINTED_PHOTOS),
    })),
  );
  const have = items.filter(({ state }) => state === 'have').length;
  return { parts, facts: `五项中有${have}项　截至${dayWords(today)}` };
}

async function contentOf(db: Reader, { sheet, id }: Wanted, today: string, station: Station): Promise<Content> {
  if (sheet === 'text') return textSheet(db, id);
  if (sheet === 'duties') return dutiesSheet(today);
  return contactsSheet(db, station, today);
}

/** The chart lies; everything else stands. */
async function drawn({ db, today }: CommandPowers, wanted: Wanted, number: string) {
  const station = await theStation(db);
  const format = { paper: wanted.paper, landscape: wanted.sheet === 'chart' };
  const common = { number, from: station.name, format };
  if (wanted.sheet === 'chart') {
    const title = `${station.name}组织架构图`;
    const chart = { ...(await postsNow(db)), title, facts: dayWords(today), ...common };
    return { title, document: chartPaper(chart), sheets: 1 };
  }
  if (wanted.sheet === 'five') {
    const title = '工作站“五有”';
    return { title, ...fivePaper({ title, ...(await fiveParts(db, today)), ...common }) };
  }
  const content = await contentOf(db, wanted, today, station);
  return { title: content.title, ...boardPaper({ ...content, ...common }) };
}

/** Issues one sheet for the wall as things stand today. */
export async function issueWallSheet(powers: CommandPowers, wanted: Wanted): Promise<Paper> {
  const number = await nextNumber(powers.db, 'wallSheet', powers.today);
  const { title, document, sheets } = await drawn(powers, wanted, number);
  const told = { wallSheet: wallSheetWords[wanted.sheet] };
  return freeze(powers, { number, kind: 'wallSheet', title, sheets, html: renderDocument(document) }, told);
}
