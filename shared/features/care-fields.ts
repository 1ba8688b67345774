// What a care group may know of each person in it, beside that the person is in it. A closed list: every field has a column,
// a type and a purpose. Disability classes and grades: GB/T 26341-2010 as seen in use (参照); visit tiers are practice.
import { z } from 'zod';
import type { CodeTable } from '../codes/table';
import { line, Month } from '../text';
import { Phone } from './people';

export const visitTiers = { weekly: '每周走访', monthly: '每月走访', quarterly: '每季度走访' } as const satisfies CodeTable;
export const disabilityClasses = {
  '1': '视力',
  '2': '听力',
  '3': '言语',
  '4': '肢体',
  '5': '智力',
  '6': '精神',
  '7': '多重',
} as const satisfies CodeTable;
export const disabilityGrades = { '1': '一级', '2': '二级', '3': '三级', '4': '四级' } as const satisfies CodeTable;

const empty = (value: unknown) => (value === '' || value === undefined ? null : value);
const optional = <T extends z.ZodType>(shape: T) => z.preprocess(empty, shape.nullable());
const keysOf = <T extends CodeTable>(table: T) => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

/** The own fields as a form sets them; what is left out is not known. */
export const CareDraft = z.object({
  emergencyContact: optional(line(50)),
  emergencyPhone: optional(Phone),
  carer: optional(line(50)),
  keyHolder: optional(line(50)),
  visitTier: optional(z.enum(keysOf(visitTiers))),
  deviceNo: optional(line(40)),
  certificateNo: optional(line(40)),
  disabilityClass: optional(z.enum(keysOf(disabilityClasses))),
  disabilityGrade: optional(z.enum(keysOf(disabilityGrades))),
  disabilityCardNo: optional(
    z.string().regex(/^\d{17}[\dX]\d{2}(B\d)?$/, { error: '残疾人证号是20位：身份证号加类别和等级两位。' }),
  ),
  cardNo: optional(line(40)),
  serviceItem: optional(line(60)),
  school: optional(line(60)),
  dueMonth: optional(Month),
  need: optional(line(100)),
  supportItem: optional(line(100)),
});
export type CareDraft = z.infer<typeof CareDraft>;
export type CareField = keyof CareDraft;
/** Only what is named changes. */
export type CareChanges = { [F in CareField]?: CareDraft[F] | undefined };

export const careLabels: Record<CareField, string> = {
  emergencyContact: '紧急联系人',
  emergencyPhone: '紧急联系电话',
  carer: '照料人',
  keyHolder: '备用钥匙在谁那里',
  visitTier: '走访级别',
  deviceNo: '设备编号',
  certificateNo: '证明编号',
  disabilityClass: '残疾类别',
  disabilityGrade: '残疾等级',
  disabilityCardNo: '残疾人证号',
  cardNo: '优待证号',
  serviceItem: '优待项目',
  school: '就读学校',
  dueMonth: '预产期',
  need: '需要什么帮助',
  supportItem: '救助项目',
};

export const careFields = Object.keys(careLabels) as CareField[];

/** Shown masked until someone reveals them on purpose. */
export const CareNumber = z.enum(['emergencyPhone', 'certificateNo', 'disabilityCardNo', 'cardNo']);
export type CareNumber = z.infer<typeof CareNumber>;

/** Fields that hold a code, with the table each is written in. */
export const careTables: Partial<Record<CareField, CodeTable>> = {
  visitTier: visitTiers,
  disabilityClass: disabilityClasses,
  disabilityGrade: disabilityGrades,
};

/** What a group may ask for: an own field, or that somebody stands as the person's guardian. */
export const GroupField = z.enum(['guardian', ...careFields]);
export type GroupField = z.infer<typeof GroupField>;
export const groupFieldLabels: Record<GroupField, string> = { ...careLabels, guardian: '监护人' };
