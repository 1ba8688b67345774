// What the ledger knows of one person: the fields, their words and who may see them in lists.
// Codes: sex GB/T 2261.1, marriage GB/T 2261.2, ethnicity GB/T 3304, education GB/T 4658, politics GB/T 4762,
// relation GB/T 4761, documents GA/T 517. Days may be years or months only, where nobody knows better.
import { z } from 'zod';
import { cleanDocument } from '../rules/document';
import { cleanName } from '../rules/person-name';
import { filled, Id, line } from '../text';

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
/** What is printed on a passport, an officer's card and the like, tidied. */
export const DocumentNumber = z
  .string()
  .transform(cleanDocument)
  .pipe(
    z.string().regex(/^(?=(.*\d){3})[\dA-Z\p{Script=Han}()/.-]{4,30}$/u, {
      error: '证件号码应是4到30位的字母和数字，请照着证件填写。',
    }),
  );
export const DocumentKind = z.string().regex(/^\d{3}$/);
export const RelationCode = z.string().regex(/^\d{2}$/);

/** One kind of dot between the parts, no spaces but between Latin words. */
export const PersonName = z.string().transform(cleanName).pipe(filled(50));

/** A resident on a list of people, and where they live; the number as whoever asks may see it. */
export const ListedPerson = z.object({
  id: Id,
  name: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  sex: z.string().nullable(),
  birthOn: z.string().nullable(),
  phone: z.string().nullable(),
});

/** Fields of a person that a form may set. */
export const PersonDraft = z.object({
  name: PersonName,
  sex: optional(Sex),
  birthOn: optional(BirthDay),
  idNumber: optional(IdNumber),
  /** Of those who have no resident ID number: both or neither. */
  documentKind: optional(DocumentKind),
  documentNumber: optional(DocumentNumber),
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
  documentKind: '其他证件',
  documentNumber: '证件号码',
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
export const RevealField = z.enum(['idNumber', 'documentNumber', 'phone', 'phone2']);
export type RevealField = z.infer<typeof RevealField>;
