// What is written down of a volunteer, and its words. Of a resident the ledger has it already; own fields are for the others.
import { z } from 'zod';
import { line } from '../text';
import { BirthDay, IdNumber, PersonName, Phone, RelationCode, Sex } from './people';

/** What a volunteer is beside, as teams are put together by it. */
export const VolunteerKind = z.enum(['workingMember', 'retiredMember', 'veteran', 'resident', 'formerCadre', 'organisation']);
export type VolunteerKind = z.infer<typeof VolunteerKind>;
export const volunteerKindWords: Record<VolunteerKind, string> = {
  workingMember: '在职党员',
  retiredMember: '离退休党员',
  veteran: '退役军人',
  resident: '热心居民',
  formerCadre: '老干部',
  organisation: '社会组织',
};

const empty = (value: unknown) => (value === '' || value === undefined ? null : value);
export const optional = <T extends z.ZodType>(shape: T) => z.preprocess(empty, shape.nullable());

/** What is kept of a volunteer the ledger does not know. */
export const OwnFields = z.object({
  name: PersonName,
  sex: optional(Sex),
  birthOn: optional(BirthDay),
  idNumber: optional(IdNumber),
  phone: optional(Phone),
  address: optional(line(100)),
  politics: optional(RelationCode),
});
export type OwnFields = z.infer<typeof OwnFields>;
export const ownFieldLabels: Record<keyof OwnFields, string> = {
  name: '姓名',
  sex: '性别',
  birthOn: '出生日期',
  idNumber: '身份证号',
  phone: '联系电话',
  address: '住址',
  politics: '政治面貌',
};

/** Fields shown masked until someone reveals them on purpose. */
export const VolunteerNumber = z.enum(['idNumber', 'phone']);
