// What the second column says of a person: a number with birth and sex in it, a birth alone, or another document. Pure.
import { documents } from '../../../shared/codes/documents';
import { parseDay } from '../../../shared/rules/day';
import { cleanDocument } from '../../../shared/rules/document';
import { fold } from '../../../shared/rules/fold';
import { cleanIdNumber, factsOf, readIdNumber } from '../../../shared/rules/id-number';
import { idTrouble } from '../residents/id-field';

export type Identity = {
  idNumber: string | null;
  birthOn: string | null;
  sex: '1' | '2' | null;
  documentKind: keyof typeof documents | null;
  documentNumber: string | null;
  /** Worth a look, and no reason not to save. */
  hint: string | null;
  /** To be put right before saving. */
  trouble: string | null;
};

const nothing: Identity = {
  ...{ idNumber: null, birthOn: null, sex: null, documentKind: null, documentNumber: null, hint: null, trouble: null },
};

const kinds: readonly [keyof typeof documents, RegExp][] = [
  ['516', /^[HM]\d{8,10}$/],
  ['554', /^[A-Z]{3}\d{12}$/],
  ['414', /^[A-Z]{1,2}\d{7,9}$/],
];

function documentIn(text: string): Identity | null {
  const documentNumber = cleanDocument(text);
  const kind = kinds.find(([, form]) => form.test(documentNumber))?.[0];
  return kind ? { ...nothing, documentKind: kind, documentNumber, hint: `记作${documents[kind]}号码。` } : null;
}

/** 1950, 1950-6, 19500615, with 男 or 女 before or behind. */
function birthIn(text: string, today: string): Identity | null {
  const told = /[男女]/.exec(text)?.[0];
  const birthOn = parseDay(text.replace(/[男女]/g, '').trim());
  const sex = told === undefined ? null : told === '男' ? '1' : '2';
  if (birthOn === null) return text === told ? { ...nothing, sex } : null;
  if (birthOn > today) return { ...nothing, trouble: '出生日期不能晚于今天。' };
  return { ...nothing, birthOn, sex };
}

const OFF = '末位对不上，请对照证件看一遍；证件上就是这样，就照存。';
const ZEROS = '后几位都是0，像是被表格软件改坏的，请对照证件看一遍。';

function numberIn(text: string, today: string): Identity {
  const reading = readIdNumber(text);
  if (reading.kind === 'none') return nothing;
  if (reading.kind === 'checksum' || reading.kind === 'damaged') {
    const facts = factsOf(cleanIdNumber(text));
    if (!facts || facts.birthOn > today || facts.idNumber.length !== 18) return { ...nothing, trouble: idTrouble(reading) };
    const zeros = reading.kind === 'damaged';
    return { ...nothing, ...facts, sex: zeros ? null : facts.sex, hint: zeros ? ZEROS : OFF };
  }
  if (reading.kind !== 'valid' && reading.kind !== 'valid-zeros') return { ...nothing, trouble: idTrouble(reading) };
  const { idNumber, birthOn, sex } = reading;
  if (birthOn > today) return { ...nothing, trouble: '号码里的出生日期比今天还晚，请对照证件核对。' };
  return { ...nothing, idNumber, birthOn, sex };
}

/** What was typed, as the ledger takes it. `today`: `YYYY-MM-DD`. */
export function identityOf(typed: string, today: string): Identity {
  const text = fold(typed);
  return birthIn(text, today) ?? documentIn(text) ?? numberIn(text, today);
}
