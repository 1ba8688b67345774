// 个人档案: what the station holds of one person and who looked, on paper for that person (参照第四十五条). In full, so it is for
// the office alone, and it can be emptied when the person is erased.
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { freeze, nextNumber } from '../papers/queries';
import { findPerson } from '../residents/queries';
import { theStation } from '../station/queries';
import { accessRows, customRows, fieldRows, mergedRows, originWords, stayRows } from './held';
import { careRows, tagRows } from './held-care';
import { contactWords, rightsText } from './notice-words';

type Station = Awaited<ReturnType<typeof theStation>>;
type Content = { fields: string[][]; stays: string[][]; tags: string[][]; care: string[][]; access: string[][]; origin: string };

const sectionsOf = ({ fields, stays, tags, care, access, origin }: Content, station: Station): OfficePaper['sections'] => [
  {
    heading: '一、登记了什么，为什么登记',
    table: { columns: [{ label: '项目', width: 24 }, { label: '内容', width: 62 }, { label: '用途和依据' }], rows: fields },
  },
  {
    heading: '二、住过哪里',
    table: {
      columns: [
        { label: '住处', width: 50 },
        { label: '与户主关系', width: 26 },
        { label: '居住情况', width: 22 },
        { label: '起止' },
      ],
      rows: stays,
    },
  },
  tags.length === 0
    ? { heading: '三、特殊群体', text: ['没有登记为任何特殊群体。'] }
    : {
        heading: '三、特殊群体',
        table: {
          columns: [{ label: '类别', width: 34 }, { label: '起止', width: 50 }, { label: '用途、依据和期限' }],
          rows: tags,
        },
      },
  care.length === 0
    ? { heading: '四、照顾和联系', text: ['没有登记。'] }
    : {
        heading: '四、照顾和联系',
        table: { columns: [{ label: '项目', width: 46 }, { label: '内容', width: 62 }, { label: '用途' }], rows: care },
      },
  { heading: '五、从哪里来', text: [origin] },
  {
    heading: '六、谁登记过、看过、改过、打印过',
    table: {
      columns: [
        { label: '时间', width: 39 },
        { label: '经手人', width: 22 },
        { label: '做了什么', width: 24 },
        { label: '内容和原因' },
      ],
      rows: access,
    },
  },
  { heading: '七、您可以怎么办', text: rightsText(station) },
];

/** Issues the file of one person. `reason`: who asked for it. */
export async function issuePersonFile(powers: CommandPowers, id: number, reason: string): Promise<Paper> {
  const { db, today, note } = powers;
  const person = await findPerson(db, id);
  const station = await theStation(db);
  const number = await nextNumber(db, 'personFile', today);
  // Noted first: the file itself is on the list of who saw it, the next time.
  const content: Content = {
    fields: [...fieldRows(person), ...(await customRows(db, id)), ...(await mergedRows(db, id))],
    stays: await stayRows(db, id),
    tags: await tagRows(db, id),
    care: await careRows(db, id),
    access: await accessRows(db, id),
    origin: await originWords(db, id),
  };
  const paper = officePaper({
    title: '我们登记了您哪些信息',
    number,
    facts: [`${person.name}：这是截至${dayWords(today)}本站登记的关于您的全部信息。`, contactWords(station)],
    sections: sectionsOf(content, station),
    signs: [['领取人（签字）：', '领取日期：　　　　年　　月　　日']],
    from: station.name,
  });
  note({ subject: 'person', subjectId: id, before: null, after: { number, reason } });
  const html = renderDocument(paper.document);
  return freeze(powers, { number, kind: 'personFile', title: '个人档案', sheets: paper.sheets, html, subjectPersonId: id });
}
