// What a note kept, field by field, in the desk's words. Pure. ID numbers and phones never leave in full, whatever field they stand in.
import { type CodeTable, wordsOf } from '../../shared/codes/table';
import type { FieldChange } from '../../shared/features/audit';
import { careLabels, careTables, groupFieldLabels } from '../../shared/features/care-fields';
import { handingBasisWords } from '../../shared/features/disclosures';
import { validityWords } from '../../shared/features/groups';
import { closedByWords, hourSourceWords, hourStateWords } from '../../shared/features/hours';
import { paperKindWords } from '../../shared/features/papers';
import { personLabels } from '../../shared/features/people';
import { transferCodeWords } from '../../shared/features/points';
import { postingHowWords } from '../../shared/features/postings';
import { missingWords } from '../../shared/features/residents';
import { roleWords } from '../../shared/features/staff';
import { stationLabels } from '../../shared/features/station';
import { zoneKindWords } from '../../shared/features/zones';
import { dayWords, instantWords, maskDocument, maskId, maskPhone } from '../../shared/text';
import { codeTables } from '../features/residents/rules';
import { fieldLabels, hiddenFields } from './field-labels';

/** Plain fields of whatever a note is about. */
export type Facts = Record<string, unknown>;

const { relation, residency } = missingWords;
/** What a correction of a person may have changed. */
const residentLabels: Record<string, string> = { ...personLabels, relation, residency };
const labels: Record<string, string> = { ...careLabels, ...residentLabels, ...fieldLabels };
const labelsBySubject: Record<string, Record<string, string>> = {
  person: labels,
  station: { ...labels, ...stationLabels },
  savedQuery: { ...labels, name: '查询' },
};

const tables: Record<string, CodeTable> = { ...codeTables, ...careTables };
const named = (words: Record<string, string>) => (value: string) => words[value] ?? value;

const ownWords: Record<string, (value: string) => string> = {
  idNumber: maskId,
  documentNumber: maskDocument,
  phone: maskPhone,
  phone2: maskPhone,
  birthOn: dayWords,
  emergencyPhone: maskPhone,
  certificateNo: maskDocument,
  disabilityCardNo: maskDocument,
  cardNo: maskDocument,
  fields: named(groupFieldLabels),
  validity: named(validityWords),
  role: named(roleWords),
  kind: named(paperKindWords),
  handingBasis: named(handingBasisWords),
  revealed: named(residentLabels),
  hourSource: named(hourSourceWords),
  closedBy: named(closedByWords),
  decision: named(hourStateWords),
  transfer: named(transferCodeWords),
  zoneKind: named(zoneKindWords),
  postedHow: named(postingHowWords),
  password: () => '设了新的',
  recoveryKey: () => '换了新的',
};

const isEmpty = (value: unknown) => value === null || value === undefined || value === '';

const DAY = /^\d{4}-\d{2}(-\d{2})?$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/** ID numbers and phones inside a text a person typed, masked. */
export const withoutNumbers = (text: string): string =>
  text
    .replace(/(?<![\da-f])\d{12,}[Xx]?(?![\da-f])/g, maskId)
    .replace(/(?<![\da-f])(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})(?![\da-f])/g, maskPhone);

const SEALED = '内容不在这里显示';

/** Values under custom fields, each behind its name; of sensitive ones only the name. */
const customText = (field: string, values: object): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}：${isEmpty(value) ? '未填' : field === 'sealedCustom' ? SEALED : String(value)}`)
    .join('，');

function textOf(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.map((one) => textOf(field, one)).join('、');
  if (typeof value === 'object' && value !== null && (field === 'custom' || field === 'sealedCustom'))
    return customText(field, value);
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((one) => textOf(field, one))
      .join(' ');
  const text = String(value);
  const table = Object.hasOwn(tables, field) ? tables[field] : null;
  if (table) return wordsOf(table, text) ?? text;
  if (INSTANT.test(text)) return instantWords(text);
  return ownWords[field]?.(text) ?? (DAY.test(text) ? dayWords(text) : text);
}

export const valueWords = (field: string, value: unknown): string =>
  isEmpty(value) ? '未填' : withoutNumbers(textOf(field, value));

/** The same of whatever a note is about, by the names its fields have. */
export const changedWords = (before: Facts, after: Facts): string[] =>
  Object.keys(after)
    .filter((field) => labels[field] && before[field] !== after[field])
    .map((field) => `${labels[field]}：${valueWords(field, before[field])} → ${valueWords(field, after[field])}`);

/** One sentence for each field of a person that changed: 联系电话：138****5678 → 139****0000. */
export const changeWords = (before: Facts, after: Facts): string[] =>
  Object.keys(residentLabels)
    .filter((field) => field in after && before[field] !== after[field])
    .map((field) => `${residentLabels[field]}：${valueWords(field, before[field])} → ${valueWords(field, after[field])}`);

/** The same of the station itself. */
export const stationWords = (before: Facts, after: Facts): string[] =>
  Object.entries(stationLabels)
    .filter(([field]) => field in after && (before[field] ?? '') !== (after[field] ?? ''))
    .map(([field, label]) => `${label}：${valueWords(field, before[field])} → ${valueWords(field, after[field])}`);

const record = (value: unknown) => (typeof value === 'object' && value !== null ? (value as Facts) : {});

/** Whether a note tells of custom fields. */
export const tellsCustom = (after: Facts): boolean => after.custom !== undefined || after.sealedCustom !== undefined;

/** One sentence for each custom field that changed: 车牌：未填 → 陕A12345. Of sensitive ones that they changed, no more. */
export const customWords = (before: Facts, after: Facts): string[] => {
  const was = record(before.custom);
  const changed = Object.entries(record(after.custom));
  return [
    ...changed.map(([name, value]) => `${name}：${valueWords('custom', was[name])} → ${valueWords('custom', value)}`),
    ...Object.keys(record(after.sealedCustom)).map((name) => `${name}改过，${SEALED}。`),
  ];
};

/** A day among the facts, in words. */
export const dayOf = (facts: Facts, field: string): string => dayWords(String(facts[field]));

/** Everything a note kept, as it was beside as it became. What did not change and stands on both sides is left out. */
export function fieldsOf(subject: string, before: Facts | null, after: Facts | null): FieldChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const side = (facts: Facts | null, field: string) => (isEmpty(facts?.[field]) ? null : valueWords(field, facts?.[field]));
  const known = labelsBySubject[subject] ?? labels;
  return names
    .filter((field) => !hiddenFields.has(field))
    .map((field) => ({ label: known[field] ?? field, before: side(before, field), after: side(after, field) }))
    .filter((change) => change.before !== change.after);
}
