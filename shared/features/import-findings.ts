// What an import may find in a sheet, in words. The codes are stable: they stand in saved lists, the command line and
// tests; the sentence with the row's own facts comes with each finding. Errors first, then hints.

const words: Record<string, string> = {
  'id-damaged': '身份证号损坏',
  'id-checksum': '身份证号校验不对',
  'id-15-digit': '15位旧身份证号',
  'id-length': '身份证号位数不对',
  'id-impossible': '身份证号不可能',
  'id-other': '不是身份证号',
  'custom-invalid': '自定义栏目不对',
  'custom-differs': '一户两样写法',
  'id-sex-mismatch': '性别对不上',
  'id-birth-mismatch': '出生日期对不上',
  'id-duplicate': '身份证号重复',
  'document-invalid': '证件号码不对',
  'phone-invalid': '电话号码不对',
  'birth-invalid': '出生日期看不懂',
  'birth-in-future': '出生日期在今天之后',
  'name-missing': '没有姓名',
  'name-invalid': '姓名不能用',
  'formula-cell': '公式不能导入',
  'formula-dropped': '公式没有收',
  'place-missing': '看不出住处',
  'place-is-date': '房号成了日期',
  'place-too-long': '楼栋房号太长',
  'person-dead': '已登记去世',
  'id-zeros': '身份证号末尾是000',
  'id-birth-in-future': '出生日期在今天之后',
  'phone-more': '电话不止两个',
  'phone-words': '电话旁边有字',
  'phone-no-area': '座机没有区号',
  'formula-value': '公式按显示的收',
  'formula-failed': '公式算错了',
  'residency-unknown': '居住情况看不懂',
  'relation-unknown': '与户主关系看不懂',
  'code-unknown': '写法不认识',
  'tag-not-kept': '不登记的人员信息',
  'tag-ended': '停用的特殊群体',
  'tag-unknown': '不常用的特殊群体',
  'text-cut': '字太多',
  'place-carried': '楼栋按上一行',
  'place-differs': '住处和台账不同',
  'vacant-room': '空房',
  'row-repeated': '同一人出现两次',
  'row-in-other-file': '前面的表里已有',
  'same-name-birth': '台账里有同名同生日的人',
  'building-added': '新增楼栋',
  'unit-added': '新增单元',
  'room-added': '新增房间',
};

/** The words of a finding's code; 其他 for a code this list does not have. */
export const findingWords = (code: string): string => words[code] ?? '其他';

/** Rows with one of these cannot be registered at all; of the others only the cell in question stays empty. */
export const keepsRowOut = (code: string): boolean => code === 'name-missing' || code === 'place-missing';
