// Why the station holds what it holds of a person (参照《个人信息保护法》第六、十三、十九、二十八条): of each field its class, what
// it is for, on what ground, and how long it is kept. The grounds are our defaults, for the station's lawyer to look at.
// A new field without an entry does not compile; a care group
// says itself what it is for.
import type { GroupField } from './care-fields';
import type { CareGroup } from './groups';
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
  reconfirmed: '到期重新确认，不再需要就结束登记',
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

const caring = (basis: Basis, purpose: string): Holding => ({ class: 'P3', purpose, basis, kept: 'care' });

/** The own fields of care groups, who stands for a child, who was in touch, what was claimed, and how somebody helps. */
export const heldCare: Record<
  | GroupField
  | 'contact'
  | 'claim'
  | 'volunteering'
  | 'deliberation'
  | 'consulted'
  | 'swept'
  | 'asked'
  | 'wished'
  | 'entrusted'
  | 'served'
  | 'visited',
  Holding
> = {
  guardian: caring('duty', '儿童的事找得到能作主的人（未成年人保护法第四十三条）'),
  emergencyContact: caring('consent', '紧急情况找到家里人'),
  emergencyPhone: caring('consent', '紧急情况找到家里人'),
  carer: caring('consent', '知道平时谁在照料'),
  keyHolder: caring('consent', '敲不开门时尽快进得去'),
  visitTier: caring('consent', '安排多久走访一次'),
  deviceNo: caring('consent', '报警时认出是谁的设备'),
  certificateNo: caring('consent', '落实救助时核对'),
  disabilityClass: caring('separateConsent', '落实助残政策，安排合适的帮助'),
  disabilityGrade: caring('separateConsent', '落实助残政策，安排合适的帮助'),
  disabilityCardNo: caring('separateConsent', '落实助残政策时核对'),
  cardNo: caring('consent', '落实优待时核对'),
  serviceItem: caring('consent', '记得享受哪项优待'),
  school: caring('duty', '和学校一起照看（未成年人保护法第四十三条）'),
  dueMonth: caring('separateConsent', '按时通知检查和疫苗'),
  need: caring('consent', '上门时知道要帮什么'),
  supportItem: caring('separateConsent', '落实救助'),
  contact: caring('consent', '记得什么时候联系过、说了什么'),
  claim: caring('consent', '该享受的不漏掉，领过的不重复问'),
  deliberation: { class: 'P2', purpose: '议事有据可查：谁参加、谁提的议题', basis: 'duty', kept: 'residing' },
  asked: { class: 'P2', purpose: '办理诉求，告诉本人结果', basis: 'duty', kept: 'residing' },
  entrusted: { class: 'P2', purpose: '替本人办事，交接证件；照片办完就删', basis: 'consent', kept: 'residing' },
  served: { class: 'P2', purpose: '聘任楼栋长，记下任期和补贴', basis: 'consent', kept: 'residing' },
  visited: caring('consent', '按时走访，记得说过什么、需要什么'),
  wished: { class: 'P2', purpose: '帮本人实现心愿；给别人看时不写是谁', basis: 'consent', kept: 'residing' },
  consulted: {
    class: 'P2',
    purpose: '征求住户和业主的意见，统计表决结果（民法典第二百七十八条）',
    basis: 'duty',
    kept: 'residing',
  },
  swept: {
    class: 'P2',
    purpose: '按上级和社区的要求摸清情况，填报汇总，更正台账',
    basis: 'duty',
    kept: 'residing',
  },
  volunteering: {
    class: 'P2',
    purpose: '组织志愿服务，记录时长和积分（志愿服务条例第七、十九条）',
    basis: 'consent',
    kept: 'residing',
  },
};

/** What is said of a care group of the station: it always counts as sensitive, and those sealed besides want a consent of their own. */
export const groupHolding = ({ purpose, sealed, validity }: Pick<CareGroup, 'purpose' | 'sealed' | 'validity'>): Holding => ({
  class: 'P3',
  purpose,
  basis: sealed ? 'separateConsent' : 'consent',
  kept: validity === 'open' ? 'care' : 'reconfirmed',
});

/** What a form says beside a sensitive field; null for the others. */
export const hintOf = (field: PersonField): string | null =>
  heldFields[field].class === 'P3' ? `敏感信息：${heldFields[field].purpose}。没有这个需要就不登记。` : null;

/** The same beside the care groups. */
export const tagsHint = '敏感信息：只为照顾和落实政策登记，先征得本人同意。';
