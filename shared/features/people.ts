// What the ledger knows of one person: the fields, their words and who may see them in lists.
// Codes: sex GB/T 2261.1, marriage GB/T 2261.2, ethnicity GB/T 3304, education GB/T 4658, politics GB/T 4762,
// relation GB/T 4761. Days may be years or months only, where nobody knows better.
import { z } from 'zod';
import { filled, line } from '../text';

export const Residency = z.enum(['户籍', '流动', '空挂']);
export type Residency = z.infer<typeof Residency>;
export const Sex = z.enum(['1', '2']);

const empty = (value: unknown) => (value === '' || value === undefined ? null : value);
const optional = <T extends z.ZodType>(shape: T) => z.preprocess(empty, shape.nullable());

export const BirthDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
  error: '请写成 1950-06-15；只知道年份就写 1950。',
});
export const IdNumber = z.string().regex(/^\d{17}[\dX]$/, { error: '身份证号应是18位，末位可以是X。' });
export const Phone = z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?|\d{7,8})$/, {
  error: '手机应是11位；座机请带区号，例如 029-86001234。',
});
export const RelationCode = z.string().regex(/^\d{2}$/);

/** Fields of a person that a form may set. */
export const PersonDraft = z.object({
  name: filled(50),
  sex: optional(Sex),
  birthOn: optional(BirthDay),
  idNumber: optional(IdNumber),
  phone: optional(Phone),
  phone2: optional(Phone),
  ethnicity: optional(RelationCode),
  politics: optional(RelationCode),
  education: optional(RelationCode),
  marriage: optional(RelationCode),
  workplace: optional(line(100)),
  registeredAddress: optional(line(100)),
  note: optional(line(500)),
});
export type PersonDraft = z.infer<typeof PersonDraft>;
export type PersonField = keyof PersonDraft;

export const personLabels: Record<PersonField, string> = {
  name: '姓名',
  sex: '性别',
  birthOn: '出生日期',
  idNumber: '身份证号',
  phone: '联系电话',
  phone2: '备用电话',
  ethnicity: '民族',
  politics: '政治面貌',
  education: '文化程度',
  marriage: '婚姻状况',
  workplace: '工作单位',
  registeredAddress: '户籍地址',
  note: '备注',
};

/** Fields shown masked until someone reveals them on purpose. */
export const RevealField = z.enum(['idNumber', 'phone', 'phone2']);
export type RevealField = z.infer<typeof RevealField>;
