// What must be true of a person before it is written down. Pure: no database, no clock.
import { documents } from '../../../shared/codes/documents';
import { education } from '../../../shared/codes/education';
import { ethnicity } from '../../../shared/codes/ethnicity';
import { marriage } from '../../../shared/codes/marriage';
import { politics } from '../../../shared/codes/politics';
import { relation } from '../../../shared/codes/relation';
import { sex } from '../../../shared/codes/sex';
import { type CodeTable, wordsOf } from '../../../shared/codes/table';
import type { PersonDraft } from '../../../shared/features/people';
import { daysAgree, parseDay } from '../../../shared/rules/day';
import { readIdNumber } from '../../../shared/rules/id-number';
import { dayWords } from '../../../shared/text';
import { Refusal } from '../../refusal';

/** The fields of a person that hold a code, with the table each is written in. */
export const codeTables = {
  sex,
  ethnicity,
  politics,
  education,
  marriage,
  relation,
  documentKind: documents,
} as const satisfies Record<string, CodeTable>;

type Coded = { [F in keyof typeof codeTables]?: string | null | undefined };

/** Throws `invalid` for a code its table does not know. `at` is the path of the fields in the input. */
export function checkCodes(fields: Coded, at = ''): void {
  for (const [field, table] of Object.entries(codeTables)) {
    const code = fields[field as keyof Coded] ?? null;
    if (code !== null && wordsOf(table, code) === null) throw new Refusal({ [at + field]: '请从列出的选项里选择。' });
  }
}

/** Throws `invalid` for a birth the calendar does not have or that is still to come. */
export function checkBirth(birthOn: string | null | undefined, today: string, at = ''): void {
  if (!birthOn) return;
  if (parseDay(birthOn) !== birthOn) throw new Refusal({ [`${at}birthOn`]: '日历上没有这一天，请对照证件重填。' });
  if (birthOn > today) throw new Refusal({ [`${at}birthOn`]: '出生日期不能晚于今天。' });
}

type Documented = Pick<PersonDraft, 'documentKind' | 'documentNumber'>;

/** Throws `invalid` for a kind without a number, or a number of no kind. `at` is the path of the fields in the input. */
export function checkDocument({ documentKind, documentNumber }: Documented, at = ''): void {
  if (documentKind !== null && documentNumber === null) {
    throw new Refusal({ [`${at}documentNumber`]: '请填写证件号码；没有证件就把证件种类也清空。' });
  }
  if (documentNumber !== null && documentKind === null) {
    throw new Refusal({ [`${at}documentKind`]: '请选择是哪种证件。身份证号填在“身份证号”一栏。' });
  }
}

const idTrouble = {
  checksum: '身份证号的末位对不上，可能抄错了一位。请对照证件逐位核对，或先留空。',
  damaged: '这个身份证号的后几位都是0，像是被表格软件改坏的。请对照证件重填，或先留空。',
  impossible: '身份证号里的出生日期不存在，可能抄错了。请对照证件逐位核对，或先留空。',
} as const;

type Identity = Pick<PersonDraft, 'idNumber' | 'birthOn' | 'sex'>;

/**
 * The same person with birth and sex filled from the ID number where they were empty or less exact.
 * Refuses a number that cannot be right, and one that speaks against the birth or the sex.
 */
export function agreeWithId<T extends Identity>(person: T, today: string): T {
  const { idNumber, birthOn, sex: told } = person;
  if (idNumber === null) return person;
  const reading = readIdNumber(idNumber);
  if (reading.kind !== 'valid' && reading.kind !== 'valid-zeros') {
    throw new Refusal(idTrouble[reading.kind as keyof typeof idTrouble] ?? idTrouble.checksum);
  }
  if (reading.birthOn > today) throw new Refusal(idTrouble.impossible);
  if (birthOn !== null && !daysAgree(birthOn, reading.birthOn)) {
    const days = `身份证号上的出生日期是${dayWords(reading.birthOn)}，填写的是${dayWords(birthOn)}`;
    throw new Refusal(`${days}。请对照证件，改正其中一处。`);
  }
  if (told !== null && told !== reading.sex) {
    const sexes = `身份证号上的性别是${wordsOf(sex, reading.sex)}，填写的是${wordsOf(sex, told)}`;
    throw new Refusal(`${sexes}。请对照证件，改正其中一处。`);
  }
  return { ...person, birthOn: reading.birthOn, sex: reading.sex };
}

type Limits = { today: string; notBefore: { day: string; words: string } | null };

/** Refuses a day after today, or before something that must have come first (`words`: that sentence's beginning). */
export function checkDay(on: string, { today, notBefore }: Limits): void {
  if (on > today) throw new Refusal(`日期不能晚于今天（${dayWords(today)}）。`);
  if (notBefore !== null && on < notBefore.day) throw new Refusal(`${notBefore.words}，日期不能更早。`);
}

/** The limit a birth sets; a month or year alone begins with its first day. */
export const sinceBirth = (birthOn: string | null): Limits['notBefore'] =>
  birthOn === null ? null : { day: birthOn, words: `出生日期是${dayWords(birthOn)}` };
