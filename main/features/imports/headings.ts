// What the headings of real sheets mean. Collected from the templates of standards D3 and the sheets stations sent;
// several spellings a line. A heading that is not here is left to the person at the mapping screen.
import type { FieldName } from '../../../shared/features/import-fields';
import { foldTight } from '../../../shared/rules/fold';
import { noGroups, type StationGroups, tagNamed } from './tag-words';

/** Columns that help to read another one, and columns we know and do not take. */
export type Helper = 'floor' | 'matched' | 'resident' | 'isHead';
export type Meaning = FieldName | Helper | 'ignored';

/** Headings by what they mean. Where two columns mean one field, the earlier spelling wins. */
const spellings: [Meaning, string][] = [
  ['building', '楼栋 楼栋号 楼号 栋号 幢号 楼栋名称 楼幢 幢 栋 楼 楼座 座号 楼宇 所在楼栋 楼栋编号 楼牌号'],
  ['unit', '单元 单元号 单元名称 所在单元 门洞 门栋 楼门 楼门号 梯号'],
  ['room', '房号 室号 房间号 房屋号 房屋编号 门牌号 室 房间 房屋 户室号 房室号 户号房号 房产号 门号 门牌'],
  ['floor', '楼层 所在楼层 层 层数 所在层 楼层号'],
  [
    'address',
    '现住详址 现住址 现住地址 现居住地址 现居住地 居住地址 家庭住址 家庭地址 详细住址 详细地址 房屋地址 住址 住房地址 房屋坐落 居住地 现住门(楼)详址 现住门楼详址 地址 楼栋房号 楼栋单元房号 房屋位置 楼房号',
  ],
  ['headName', '户主 户主姓名 户主名 户主名字'],
  ['householdNo', '户号 家庭编号 户编号 户籍号 家庭户号 户口簿号 户口编号 户口本号'],
  [
    'name',
    '姓名 成员姓名 家庭成员姓名 人员姓名 居民姓名 住户姓名 家庭成员 本人姓名 名字 人员名称 常住人口姓名 中文姓名 居民 业主姓名 业主 住户 房主姓名 承租人姓名 租户姓名',
  ],
  ['relation', '与户主关系 与户主的关系 家庭关系 户主关系 成员关系 与本户关系 称谓 关系 与户主之关系 是户主的'],
  ['isHead', '是否户主 户主标识'],
  ['sex', '性别 男女'],
  ['birthOn', '出生日期 出生年月日 出生年月 生日 出生 出生时间 出生日'],
  [
    'idNumber',
    '公民身份号码 身份证号码 身份证号 居民身份证号码 居民身份证号 身份证 身份号码 身份证件号码 身份证件号 证件号码 证件号 公民身份证号码 公民身份证号 身份证编号 有效证件号码 证件编号',
  ],
  ['documentKind', '证件类型 证件种类 证件名称 其他证件'],
  ['documentNumber', '其他证件号码 其他证件号 护照号码 护照号 护照号码/通行证号码'],
  [
    'phone',
    '联系电话 手机号码 手机号 手机 联系方式 电话 电话号码 移动电话 本人电话 联系手机 手机电话 联系号码 本人联系方式 本人联系电话 联系电话1 联系方式1 电话1 手机1 联系人电话',
  ],
  [
    'phone2',
    '备用电话 固定电话 座机 其他电话 家庭电话 第二电话 住宅电话 宅电 固话 联系电话2 联系方式2 电话2 手机2 其他联系方式 备用联系方式 备用号码',
  ],
  ['ethnicity', '民族 族别'],
  ['politics', '政治面貌 政治面目 面貌'],
  ['education', '文化程度 学历 教育程度 受教育程度 最高学历 文化 学历程度'],
  ['marriage', '婚姻状况 婚姻 婚姻状态 婚姻情况 婚否 婚育状况'],
  [
    'residency',
    '居住情况 人口类型 居住状态 人口性质 居住性质 居住类型 人口类别 户籍类型 户籍情况 户籍状态 人员类型 人口属性 居住状况 户籍性质 户籍类别 人户情况 住户类型 户口情况 户口状态 人口分类',
  ],
  ['matched', '人户一致 人户一致标识 是否人户一致 人户是否一致 人户状态 人户分离 是否人户分离'],
  ['resident', '是否常住 常住 是否常住人口 是否居住 是否在住'],
  [
    'tags',
    '特殊群体 特殊人群 人群类别 特殊身份 群体类别 人员类别 人员标签 标签 关爱对象 特殊情况 重点人群 困难类型 帮扶类别 特殊类别 特殊群体类别 关爱类型 特殊人员 人员分类 服务对象类别 重点群体 群体',
  ],
  [
    'workplace',
    '工作单位 服务处所 就业单位 从业单位 单位 工作单位及职务 工作单位(学校) 工作单位或学校 单位名称 就读学校 工作学习单位 工作单位/学校',
  ],
  [
    'registeredAddress',
    '户籍地址 户籍详址 户籍所在地 户口所在地 户籍门(楼)详址 户籍门楼详址 户籍住址 户口地址 户籍地 户籍地详址 户籍所在地址 户口所在地址 籍贯地址',
  ],
  ['note', '备注 说明 备考 附注 其他说明 其他 备注说明 备注信息'],
  [
    'ignored',
    '序号 编号 行号 号 小区 小区名称 所属小区 社区 所属社区 街道 所属街道 网格 所属网格 网格号 网格员 年龄 周岁 籍贯 宗教 宗教信仰 曾用名 职业 职业类别 户主公民身份号码 户主身份证号 户主身份证号码 户主电话 户主联系方式 户主联系电话 单元总数 总层数 中心点 房主身份证号 房主联系方式 房主电话 面积 建筑面积 房屋面积 房屋类型 房型 户型 产权 分类 性质 户别 人口数 家庭人口 家庭人口数 户人数 人数 登记日期 填报日期 填表日期 采集时间 更新时间 照片 签名 紧急联系人 紧急联系人电话 监护人 监护人电话 血型 健康状况 兵役状况 身高 车牌号 车辆 宠物 详址 楼栋长 楼栋长电话 楼栋长姓名',
  ],
];

const meanings = new Map<string, { meaning: Meaning; rank: number }>();
for (const [meaning, words] of spellings) {
  for (const [rank, word] of words.split(' ').entries()) if (!meanings.has(word)) meanings.set(word, { meaning, rank });
}

/** A heading without its decoration: 「＊身份证号（必填）：」 is 身份证号. */
export function plainHeading(label: string): string {
  const folded = foldTight(label).toLowerCase();
  if (meanings.has(folded)) return folded;
  return folded.replace(/\(.*?\)|\[.*?\]|【.*?】|<.*?>/g, '').replace(/^\d+[.、]|[*:#★☆※√]/g, '');
}

/** Groups of columns that speak of somebody other than the person of the row. */
const OTHERS = /^(户主|房主|业主|产权人|承租人|出租人|监护人|紧急联系人|楼栋长|网格员|配偶|房东)(?!及|和|与|、)/;

function look(heading: string, groups: StationGroups): { meaning: Meaning; rank: number } | null {
  const known = meanings.get(heading);
  if (known) return known;
  return tagNamed(heading, groups) === null ? null : { meaning: 'tags', rank: 50 };
}

/** What a column means by its heading and the group above it (住址 over 楼栋, 户主信息 over 姓名); null for no idea. */
export function meaningOf(heading: string, group: string, groups = noGroups): { meaning: Meaning; rank: number } | null {
  const plain = plainHeading(heading);
  const other = OTHERS.exec(plainHeading(group));
  if (other && plainHeading(group) !== plain) {
    const own = plain.startsWith(other[1] ?? '') ? plain : '';
    return look(`${other[1]}${plain}`, groups) ?? look(own, groups) ?? { meaning: 'ignored', rank: 0 };
  }
  return look(plain, groups);
}
