// 告知书: what is held, why, on what ground and how long, with the station's facts (参照第十七条). Hung up and handed out.

import { type GroupField, groupFieldLabels } from '../../../shared/features/care-fields';
import { customHolding } from '../../../shared/features/field-holdings';
import type { Field } from '../../../shared/features/fields';
import type { Paper } from '../../../shared/features/papers';
import { personLabels } from '../../../shared/features/people';
import {
  basisWords,
  type FieldClass,
  groupHolding,
  type Holding,
  heldCare,
  heldFields,
  keptWords,
  residingLabels,
} from '../../../shared/features/personal-fields';
import { dayWords } from '../../../shared/text';
import { type OfficePaper, officePaper } from '../../documents/office';
import { renderDocument } from '../../documents/render';
import type { CommandPowers, Reader } from '../../powers';
import { fieldsOf as customFieldsOf } from '../fields/queries';
import { groupKinds } from '../groups/queries';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { contactWords, rightsText } from './notice-words';

type Station = Awaited<ReturnType<typeof theStation>>;

const labels: Record<string, string> = { ...personLabels, ...residingLabels };
const rowOf = ([field, held]: [string, Holding]): string[] => [
  Object.hasOwn(labels, field) ? (labels[field] ?? field) : field,
  held.purpose,
  basisWords[held.basis],
  keptWords[held.kept],
];
const fieldsOf = (isWanted: (fieldClass: FieldClass) => boolean): string[][] =>
  Object.entries(heldFields)
    .filter(([, held]) => isWanted(held.class))
    .map(rowOf);

/** The fields this station asks of people and households beside. */
const customOf = (custom: readonly Field[], sensitive: boolean): string[][] =>
  custom.filter((field) => field.sensitive === sensitive).map((field) => rowOf([field.name, customHolding(field)]));

const columns = [
  { label: '登记什么', width: 30 },
  { label: '用来做什么', width: 46 },
  { label: '依据', width: 48 },
  { label: '保存多久' },
];

/** The station's groups, and what is written beside them. */
async function careRows(db: Reader): Promise<string[][]> {
  const groups = (await groupKinds(db)).filter(({ endedOn }) => endedOn === null);
  const rows = groups.map((kind) => rowOf([kind.name, groupHolding(kind)]));
  return [...rows, ...Object.entries(heldCare).map(([field, held]) => rowOf([careLabel(field), held]))];
}

const ownLabels: Record<Exclude<keyof typeof heldCare, GroupField>, string> = {
  contact: '联系记录',
  claim: '领取记录',
  volunteering: '志愿服务',
  deliberation: '参加议事',
  consulted: '征求意见',
  swept: '摸排',
  asked: '诉求',
  wished: '微心愿',
  visited: '走访',
  entrusted: '代办',
  served: '担任楼栋长',
};
const careLabel = (field: string): string => ({ ...groupFieldLabels, ...ownLabels })[field as keyof typeof heldCare];

const sectionsOf = (station: Station, custom: readonly Field[], care: string[][]): OfficePaper['sections'] => [
  {
    heading: '一、我们是谁',
    text: [
      `${station.name}为${station.estateName}的居民服务。为了上门、通知、办事和统计，我们登记居民的一些信息。${contactWords(station)}`,
    ],
  },
  {
    heading: '二、怎么登记和保管',
    text: [
      '由您本人或同住的人告诉我们，由楼栋长上门核对，或者从已有的台账导入。只登记下面写明的内容；没有说到的，我们不登记。',
      '资料加密存放在站里的一台电脑上，不联网，不存到境外。每位工作人员有自己的账号，只看该看的；看完整的证件号要写原因，谁看过、打印过都有记录。',
      '每月向街道、社区上报的是人数，不带姓名。要把名单交给别的单位，会另行告知接收的是谁、做什么用，并征得同意；法律另有规定的除外。',
    ],
  },
  {
    heading: '三、一般信息',
    table: { columns, rows: [...fieldsOf((fieldClass) => fieldClass !== 'P3'), ...customOf(custom, false)] },
  },
  {
    heading: '四、敏感信息，另行征得同意',
    text: ['这些信息泄露了，可能让人受到骚扰、冒用或歧视。没有必要的不登记；不提供，不影响为您提供其他服务。'],
    table: {
      columns,
      rows: [...fieldsOf((fieldClass) => fieldClass === 'P3'), ...customOf(custom, true), ...care],
    },
  },
  { heading: '五、您可以怎么办', text: rightsText(station) },
];

/** Issues the notice as it stands today. A change of what is held wants a new one, told again. */
export async function issueNotice(powers: CommandPowers): Promise<Paper> {
  const { db, today } = powers;
  const station = await theStation(db);
  const custom = (await customFieldsOf(db, null)).filter(({ subject }) => subject !== 'room');
  const number = await nextNumber(db, 'privacyNotice', today);
  const title = '个人信息处理告知书';
  const paper = officePaper({
    title,
    number,
    facts: [`致${station.estateName}的居民`, `${station.name}　${dayWords(today)}`],
    sections: sectionsOf(station, custom, await careRows(db)),
    from: station.name,
  });
  return freeze(powers, { number, kind: 'privacyNotice', title, sheets: paper.sheets, html: renderDocument(paper.document) });
}
