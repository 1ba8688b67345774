// The fields of a person between the form and the contract: cleaned on the way out, whole or only what changed.
import type { PersonDraft, Residency } from '../../../shared/features/people';
import { parseDay } from '../../../shared/rules/day';
import { cleanDocument } from '../../../shared/rules/document';
import { cleanIdNumber } from '../../../shared/rules/id-number';
import { cleanPhone } from '../../../shared/rules/phone';
import { today } from '../../kit/today';

/** What the form holds: the contract's fields, some not touched yet. Undefined ID and phones are as they were. */
export type PersonValues = { [F in keyof PersonDraft]?: PersonDraft[F] | undefined } & {
  relation?: string | null;
  residency?: Residency | null;
};

const orNull = (text: string | null | undefined) =>
  text === undefined || text === null || text.trim() === '' ? null : text.trim();

type Written = PersonDraft & { relation: string | null; residency: Residency | null };

/** The form's values as the desk keeps them. What cannot be cleaned goes as it is, for the desk to refuse. */
export function writtenOf(values: PersonValues): Written {
  const idNumber = orNull(values.idNumber);
  const phone = orNull(values.phone);
  const phone2 = orNull(values.phone2);
  const birthOn = orNull(values.birthOn);
  return {
    name: orNull(values.name) ?? '',
    sex: values.sex ?? null,
    birthOn: parseDay(birthOn) ?? birthOn,
    idNumber: idNumber === null ? null : cleanIdNumber(idNumber),
    documentKind: values.documentKind ?? null,
    documentNumber: orNull(cleanDocument(values.documentNumber ?? '')),
    phone: phone === null ? null : (cleanPhone(phone) ?? phone),
    phone2: phone2 === null ? null : (cleanPhone(phone2) ?? phone2),
    ethnicity: values.ethnicity ?? null,
    politics: values.politics ?? null,
    education: values.education ?? null,
    marriage: values.marriage ?? null,
    workplace: orNull(values.workplace),
    registeredAddress: orNull(values.registeredAddress),
    note: orNull(values.note),
    relation: values.relation ?? null,
    residency: values.residency ?? null,
  };
}

const masked = ['idNumber', 'documentNumber', 'phone', 'phone2'] as const;
type Masked = (typeof masked)[number];
const isMasked = (field: string): field is Masked => masked.includes(field as Masked);

/** Only what the form changes. A masked field counts as changed once something was typed, or it was emptied. */
export function changesOf(before: PersonValues, values: PersonValues): Partial<Written> {
  const after = writtenOf(values);
  const known = writtenOf(before);
  const changed = (Object.keys(after) as (keyof Written)[]).filter((field) =>
    isMasked(field) ? values[field] !== undefined : after[field] !== known[field],
  );
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}

export const phoneRule = {
  validator: async (_: unknown, typed: string | null | undefined) => {
    if (typed && cleanPhone(typed) === null) throw new Error('手机应是11位；座机请带区号，例如 029-86001234。');
  },
};

export const birthRule = {
  validator: async (_: unknown, typed: string | null | undefined) => {
    if (!typed) return;
    const day = parseDay(typed);
    if (day === null) throw new Error('请写成 1950-06-15；只知道年份就写 1950。');
    if (day > today()) throw new Error('出生日期不能晚于今天。');
  },
};
