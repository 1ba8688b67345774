// The history of a person in the desk's words. Pure: what a note kept becomes sentences, numbers masked.
import { wordsOf } from '../../../shared/codes/table';
import { personLabels } from '../../../shared/features/people';
import { missingWords } from '../../../shared/features/residents';
import { dayWords, maskId, maskPhone } from '../../../shared/text';
import { codeTables } from './rules';

/** What a note keeps: plain fields of the person and of the residence. */
export type Facts = Record<string, unknown>;

const { relation, residency } = missingWords;
const labels: Record<string, string> = { ...personLabels, relation, residency };

const masks: Record<string, (value: string) => string> = {
  idNumber: maskId,
  phone: maskPhone,
  phone2: maskPhone,
  birthOn: dayWords,
};

function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '未填';
  const text = String(value);
  const table = Object.hasOwn(codeTables, field) ? codeTables[field as keyof typeof codeTables] : null;
  return (table ? wordsOf(table, text) : masks[field]?.(text)) ?? text;
}

/** One sentence for each field that changed: 联系电话：138****5678 → 139****0000. */
export const changeWords = (before: Facts, after: Facts): string[] =>
  Object.keys(labels)
    .filter((field) => field in after && before[field] !== after[field])
    .map((field) => `${labels[field]}：${valueWords(field, before[field])} → ${valueWords(field, after[field])}`);

const day = (facts: Facts, field: string) => dayWords(String(facts[field]));
const tagsWords = ({ tags }: Facts) => (Array.isArray(tags) && tags.length > 0 ? [`特殊群体：${tags.join('、')}`] : []);
/** A move keeps the residency; only the relation to the head may be another in the new household. */
const relationWords = ({ relation: was }: Facts, { relation: is }: Facts) => changeWords({ relation: was }, { relation: is });

type Sentence = { act: string; words(before: Facts, after: Facts): string[] };

const sentences: Record<string, Sentence> = {
  'residents.register': {
    act: '登记',
    words: (_, after) => [`登记在${after.place}，${day(after, 'startedOn')}起。`, ...tagsWords(after)],
  },
  'residents.amend': { act: '更正', words: changeWords },
  'residents.moveRoom': {
    act: '换住房',
    words: (before, after) => [
      `从${before.place}搬到${after.place}，${day(after, 'startedOn')}起。`,
      ...relationWords(before, after),
    ],
  },
  'residents.moveOut': {
    act: '迁出',
    words: (before, after) => [`从${before.place}迁出，${day(after, 'endedOn')}，原因：${after.endReason}。`],
  },
  'residents.moveIn': { act: '迁入', words: (_, after) => [`迁入${after.place}，${day(after, 'startedOn')}起。`] },
  'residents.recordDeath': { act: '登记死亡', words: (_, after) => [`${day(after, 'diedOn')}去世。`] },
  'residents.tag': { act: '特殊群体', words: (_, after) => [`登记为${after.tag}，${day(after, 'startedOn')}起。`] },
  'residents.untag': {
    act: '特殊群体',
    words: (_, after) => [`不再登记为${after.tag}，${day(after, 'endedOn')}，原因：${after.endReason}。`],
  },
  'residents.reveal': {
    act: '查看',
    words: (_, after) => [`看了完整的${labels[String(after.revealed)]}，原因：${after.reason}。`],
  },
  'households.split': {
    act: '分户',
    words: (before, after) => [
      `从${before.place}分出，在${after.place}另立一户，${day(after, 'startedOn')}起，原因：${after.reason}。`,
      ...relationWords(before, after),
    ],
  },
};

/** What was done, in one word, and what changed, in sentences. */
export function actWords(operation: string, before: Facts | null, after: Facts | null): { act: string; words: string[] } {
  const sentence = sentences[operation];
  if (!sentence) return { act: '更正', words: changeWords(before ?? {}, after ?? {}) };
  return { act: sentence.act, words: sentence.words(before ?? {}, after ?? {}) };
}
