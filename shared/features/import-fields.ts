// What a column of a resident sheet can be. The names are the fields a read row has; the labels are what the mapping
// screen offers. Order is the order of the choices: place, household, person, belonging, rest.
// `many` marks a field several columns may feed; any other field has one column.

export type ImportField = { name: string; label: string; many?: true };

export const importFields = [
  { name: 'address', label: '住址（楼栋单元房号在一格）' },
  { name: 'building', label: '楼栋' },
  { name: 'unit', label: '单元' },
  { name: 'room', label: '房号' },
  { name: 'headName', label: '户主' },
  { name: 'householdNo', label: '户号' },
  { name: 'name', label: '姓名' },
  { name: 'relation', label: '与户主关系' },
  { name: 'sex', label: '性别' },
  { name: 'birthOn', label: '出生日期' },
  { name: 'idNumber', label: '身份证号' },
  { name: 'documentKind', label: '证件类型' },
  { name: 'documentNumber', label: '其他证件号码' },
  { name: 'phone', label: '联系电话' },
  { name: 'phone2', label: '备用电话' },
  { name: 'ethnicity', label: '民族' },
  { name: 'politics', label: '政治面貌' },
  { name: 'education', label: '文化程度' },
  { name: 'marriage', label: '婚姻状况' },
  { name: 'residency', label: '居住情况' },
  { name: 'tags', label: '特殊群体', many: true },
  { name: 'workplace', label: '工作单位' },
  { name: 'registeredAddress', label: '户籍地址' },
  { name: 'note', label: '备注', many: true },
] as const satisfies readonly ImportField[];

export type FieldName = (typeof importFields)[number]['name'];

/** A custom field of the station as what a column feeds: `custom:12`. */
export type CustomName = `custom:${number}`;
export const customName = (id: number): CustomName => `custom:${id}`;
export const customIdOf = (name: string): number | null => Number(/^custom:([1-9]\d{0,9})$/.exec(name)?.[1] ?? 0) || null;

/** The words of a field; null for a name this list does not have. */
export const importFieldLabel = (name: string): string | null => importFields.find((field) => field.name === name)?.label ?? null;

/** True where several columns may feed the field. */
export const takesManyColumns = (name: string): boolean =>
  importFields.some((field: ImportField) => field.name === name && field.many === true);
