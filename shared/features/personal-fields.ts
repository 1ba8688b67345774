// Why the station holds what it holds of a person (参照《个人信息保护法》第六、十三、十九、二十八条): of each field its class, what
// it is for, on what ground, and how long it is kept. The grounds are our defaults, for the station's lawyer to look at.
// A new field or care group without an entry does not compile.
import { type Tag, tagNames, tags } from '../codes/tags';
import type { PersonField } from './people';
import type { missingWords } from './residents';

/** P0 public, P1 within the desk, P2 personal, P3 sensitive. */
export type FieldClass = 'P0' | 'P1' | 'P2' | 'P3';
export const fieldClassWords: Record<FieldClass, string> = { P0: '公开', P1: '内部', P2: '个人', P3: '敏感' };

export type Basis = 'duty' | 'consent' | 'separateConsent';
export const basisWords: Record<Basis, string> = {
  duty: '履行法定职责所必需（第十三条第一款第三项）',
  consent: '本人同意（第十三条第一款第一项）',
  separateConsent: '本人单独同意（第二十九条）；未满14周岁由监护人同意',
};

/** Full years until somebody looks whether it is still needed. */
export const keptYears = { afterLeaving: 2, afterDeath: 2, unverified: 2, requests: 3 } as const;

export type Kept = 'residing' | 'care' | 'reconfirmed';
export const keptWords: Record<Kept, string> = {
  residing: `居住期间，迁出满${keptYears.afterLeaving}年或去世满${keptYears.afterDeath}年后删除`,
  care: '需要照顾期间；不再需要时结束登记，和其他资料一起删除',
  reconfirmed: '登记满12个月重新确认，不再需要就结束登记',
};

export type Holding = { class: FieldClass; purpose: string; basis: Basis; kept: Kept };

const residing = (fieldClass: FieldClass, basis: Basis, purpose: string): Holding => ({
  class: fieldClass,
  purpose,
  basis,
  kept: 'residing',
});

/** What is held of a person beside the fields of a form and the care groups. */
export type ResidingField = keyof Pick<typeof missingWords, 'relation' | 'residency'> | 'place' | 'diedOn';
export const residingLabels: Record<ResidingField, string> = {
  place: '住处',
  relation: '与户主关系',
  residency: '居住情况',
  diedOn: '去世日期',
};

export const heldFields: Record<PersonField | ResidingField, Holding> = {
  name: residing('P1', 'duty', '认清是谁，上门、通知和开具证明时使用'),
  place: residing('P1', 'duty', '按楼栋、单元服务和通知，统计住户'),
  relation: residing('P1', 'duty', '登记家庭户，和户主联系'),
  residency: residing('P1', 'duty', '统计户籍、流动和空挂人口'),
  sex: residing('P1', 'duty', '人口统计'),
  birthOn: residing('P2', 'duty', '年龄统计，落实老人和儿童的照顾'),
  idNumber: residing('P3', 'separateConsent', '核对是不是同一个人，帮本人办事时填表'),
  documentKind: residing('P2', 'separateConsent', '知道号码出自哪种证件'),
  documentNumber: residing('P3', 'separateConsent', '没有身份证的人，核对是不是同一个人，帮本人办事时填表'),
  phone: residing('P2', 'consent', '有事联系本人，紧急情况找到人'),
  phone2: residing('P2', 'consent', '本人联系不上时，联系本人指定的人'),
  ethnicity: residing('P2', 'consent', '上级表格要求时填写'),
  politics: residing('P2', 'consent', '联系志愿者和楼栋长人选'),
  education: residing('P2', 'consent', '上级表格要求时填写'),
  marriage: residing('P2', 'consent', '上级表格要求时填写'),
  workplace: residing('P2', 'consent', '了解白天是否在家，安排上门时间'),
  registeredAddress: residing('P2', 'duty', '区分户籍人口和流动人口'),
  note: residing('P2', 'consent', '本人说过、服务时要记住的事'),
  diedOn: residing('P2', 'duty', '结束登记，停止联系'),
};

const purposes: Record<Tag, string> = {
  独居老人: '走访照看',
  空巢老人: '走访照看',
  高龄老人: '走访照看，代办高龄津贴',
  失能老人: '走访照看，安排上门服务',
  失智老人: '走访照看，防走失',
  低保对象: '落实救助',
  低保边缘: '落实救助',
  特困供养: '落实供养和照料',
  残疾人: '落实助残政策',
  退役军人: '落实优待',
  优抚对象: '落实抚恤优待',
  留守儿童: '落实关爱保护（未成年人保护法第四十三条）',
  困境儿童: '落实关爱保护（未成年人保护法第四十三条）',
  孕产妇女: '通知检查和疫苗',
  备孕妇女: '发放叶酸',
  行动不便: '上门服务，紧急情况帮助转移',
  重病困难: '落实救助',
  计划生育特殊家庭: '落实扶助',
};

/** Groups that are asked about again after twelve months. */
const asked: ReadonlySet<Tag> = new Set(['孕产妇女', '备孕妇女']);
export const reconfirmedTags: readonly Tag[] = tagNames.filter((tag) => asked.has(tag));

/** Every care group counts as sensitive; those of health, children and shielded families are sealed besides. */
export const heldTags = Object.fromEntries(
  tagNames.map((tag) => [
    tag,
    {
      class: 'P3',
      purpose: purposes[tag],
      basis: tags[tag].sealed ? 'separateConsent' : 'consent',
      kept: asked.has(tag) ? 'reconfirmed' : 'care',
    } satisfies Holding,
  ]),
) as Record<Tag, Holding>;

/** What a form says beside a sensitive field; null for the others. */
export const hintOf = (field: PersonField): string | null =>
  heldFields[field].class === 'P3' ? `敏感信息：${heldFields[field].purpose}。没有这个需要就不登记。` : null;

/** The same beside the care groups. */
export const tagsHint = '敏感信息：只为照顾和落实政策登记，先征得本人同意。';
