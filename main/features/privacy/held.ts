// Everything held of one person, as it is written out in full on the file a person may ask for.
import { wordsOf } from '../../../shared/codes/table';
import { customHolding } from '../../../shared/features/field-holdings';
import { fieldValueWords } from '../../../shared/features/field-values';
import { personLabels } from '../../../shared/features/people';
import { basisWords, type Holding, heldFields, residingLabels } from '../../../shared/features/personal-fields';
import { dayWords, instantWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { fieldsOf as customFieldsOf, valuesOf } from '../fields/queries';
import { importOfPerson } from '../imports/queries';
import { allStays, codeTables, type Person, personOf, placeWords, recordsOf } from '../residents/queries';
import { everythingOf } from '../timeline/queries';

const NONE = '没有登记';
const coded = (field: keyof typeof codeTables) => (value: string) => wordsOf(codeTables[field], value) ?? value;
const plain = (value: string) => value;

/** Every column of a person, in the order of the file. A new column without a line here does not compile. */
const columns: Record<Exclude<keyof Person, 'id' | 'erasedOn' | 'mergedInto'>, (value: string) => string> = {
  name: plain,
  sex: coded('sex'),
  birthOn: dayWords,
  idNumber: plain,
  documentKind: coded('documentKind'),
  documentNumber: plain,
  phone: plain,
  phone2: plain,
  registeredAddress: plain,
  workplace: plain,
  ethnicity: coded('ethnicity'),
  politics: coded('politics'),
  education: coded('education'),
  marriage: coded('marriage'),
  note: plain,
  diedOn: dayWords,
};

const labels: Record<string, string> = { ...personLabels, ...residingLabels };
const reasonsOf = ({ purpose, basis }: Holding) => `${purpose}\n${basisWords[basis]}`;

/** 项目, 内容, 用途和依据. */
export const fieldRows = (person: Person): string[][] =>
  Object.entries(columns).map(([field, words]) => {
    const value = person[field as keyof typeof columns];
    return [labels[field] ?? field, value === null ? NONE : words(value), reasonsOf(heldFields[field as keyof typeof columns])];
  });

/** The same of custom fields, also of those no longer asked: what is written down is held. */
export async function customRows(db: Reader, id: number): Promise<string[][]> {
  const [fields, values] = [await customFieldsOf(db, 'person', true), await valuesOf(db, 'person', id)];
  return fields.flatMap((field) => {
    const value = values.get(field.id);
    return value === undefined ? [] : [[field.name, fieldValueWords(field, value), reasonsOf(customHolding(field))]];
  });
}

/** What other records of the same person said before they were merged: also held, and told. */
export async function mergedRows(db: Reader, id: number): Promise<string[][]> {
  const [, ...merged] = await recordsOf(db, id);
  const rows = [];
  for (const record of merged) {
    const own = [...fieldRows(await personOf(db, record)), ...(await customRows(db, record))];
    const filled = own.filter(([, value]) => value !== NONE);
    rows.push(...filled.map(([label = '', ...rest]) => [`${label}（合并来的记录）`, ...rest]));
  }
  return rows;
}

/** 住处, 与户主关系, 居住情况, 起止. */
export async function stayRows(db: Reader, id: number): Promise<string[][]> {
  const stays = await allStays(db, id);
  return stays.map((stay) => [
    placeWords(stay),
    stay.relation === null ? NONE : coded('relation')(stay.relation),
    stay.residency ?? NONE,
    `${dayWords(stay.startedOn)}起${stay.endedOn === null ? '' : `\n${dayWords(stay.endedOn)}止，${stay.endReason}`}`,
  ]);
}

/** How the record came to be, in one sentence. */
export async function originWords(db: Reader, id: number): Promise<string> {
  const run = await importOfPerson(db, id);
  if (run) return `${instantWords(run.at)}由${run.by}从表格导入，文件：${run.fileName}。`;
  const entered = (await everythingOf(db, id)).find(({ act, at }) => at !== null && act === '登记');
  return entered?.at ? `${instantWords(entered.at)}由${entered.by}登记。` : '建站时录入，没有留下经手人。';
}

/** 时间, 谁, 做了什么, 内容和原因: who entered, changed, saw, copied, printed and exported, the latest first. */
export async function accessRows(db: Reader, id: number): Promise<string[][]> {
  const lines = await everythingOf(db, id);
  return lines
    .filter(({ at }) => at !== null)
    .map(({ at, by, act, words }) => [instantWords(at ?? ''), by ?? '', act, words.join('\n')]);
}
