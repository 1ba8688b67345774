// What is said about single cells: codes, how grave they are, and the words. No sentence ever quotes an ID number or a phone.
import type { Finding } from '../../../shared/features/imports';

const ERRORS = [
  'id-damaged',
  'id-checksum',
  'id-15-digit',
  'id-length',
  'id-impossible',
  'id-other',
  'id-sex-mismatch',
  'id-birth-mismatch',
  'id-duplicate',
  'document-invalid',
  'custom-invalid',
  'phone-invalid',
  'birth-invalid',
  'birth-in-future',
  'name-missing',
  'name-invalid',
  'formula-cell',
  'formula-dropped',
  'place-missing',
  'place-is-date',
  'place-too-long',
] as const;

const HINTS = [
  'id-zeros',
  'id-birth-in-future',
  'phone-more',
  'phone-words',
  'phone-no-area',
  'formula-value',
  'formula-failed',
  'residency-unknown',
  'relation-unknown',
  'code-unknown',
  'tag-not-kept',
  'tag-ended',
  'tag-unknown',
  'text-cut',
  'place-carried',
  'vacant-room',
] as const;

/** Codes of findings about the sheet itself; the ledger adds its own. */
export type FindingCode = (typeof ERRORS)[number] | (typeof HINTS)[number];

const errors: ReadonlySet<string> = new Set(ERRORS);
/** Findings that keep the whole file out: a name or an ID number that comes from a program is nobody's. */
const blocking: ReadonlySet<string> = new Set<FindingCode>(['name-invalid', 'formula-cell']);

/** True when a file with this finding must not be imported at all. */
export const blocks = (finding: Pick<Finding, 'code'>): boolean => blocking.has(finding.code);

type Remark = { column: number; finding: Finding };

/** Collects findings row by row, one for a cell: the gravest, and of equals the first. */
export class FindingBook {
  private readonly done: Finding[] = [];
  private current: Remark[] = [];
  private row = 0;

  constructor(private readonly labels: readonly string[]) {}

  startRow(row: number): void {
    this.row = row;
    if (this.current.length > 0) this.close();
  }

  /** `column` counts from 0; -1 is the place of a sheet that has no column for it. */
  say(
    column: number,
    code: FindingCode,
    message: string,
    level = errors.has(code) ? ('error' as const) : ('hint' as const),
  ): void {
    const finding: Finding = { row: this.row, column: this.labels[column] ?? '住址', code, level, message };
    const there = this.current.find((remark) => remark.column === column);
    if (!there) this.current.push({ column, finding });
    else if (there.finding.level === 'hint' && level === 'error') there.finding = finding;
  }

  hasErrorAt(columns: readonly number[]): boolean {
    return this.current.some(({ column, finding }) => finding.level === 'error' && columns.includes(column));
  }

  private close(): void {
    this.current.sort((a, b) => a.column - b.column);
    for (const { finding } of this.current) this.done.push(finding);
    this.current = [];
  }

  /** All findings, by row and column. */
  finish(): Finding[] {
    this.close();
    return this.done;
  }
}

export const words = {
  idDamaged: (lost: number) => `这个身份证号少了${lost}位（像是Excel改坏的），请对照证件重填，或先留空。`,
  idChecksum: '这个身份证号校验不对，可能抄错了一位，请对照证件改正，或先留空。',
  idOld: '这是以前的15位身份证号，请换成现在证件上的18位号码，或先留空。',
  idLength: (digits: number) =>
    digits < 18
      ? `身份证号应是18位，这里少了${18 - digits}位，请对照证件补全，或先留空。`
      : `身份证号应是18位，这里多了${digits - 18}位，请对照证件改正，或先留空。`,
  idImpossible: '这个身份证号里的出生日期不存在，或有不该有的字，请对照证件改正，或先留空。',
  idOther: '这不像居民身份证号（可能是护照或别的证件），没有收进身份证号，请核对。是别的证件，请在表里加一列“证件类型”。',
  idZeros: '这个身份证号末尾是三个0，请对照证件看看是不是被表格软件改过。',
  idFuture: '按身份证号，出生日期在今天之后，请对照证件，也看看电脑日期对不对。',
  sexMismatch: '性别和身份证号对不上，请对照证件。先不填性别。',
  birthMismatch: '出生日期和身份证号对不上，请对照证件。先不填出生日期。',
  documentInvalid: '证件号码应是4到30位的字母和数字，请照着证件改正，或先留空。',
  documentDuplicate: (row: number) => `和第${row}行的证件号码相同，请看看哪一行写错了。这一行先不填证件号码。`,
  duplicate: (row: number) => `和第${row}行的身份证号相同，请看看哪一行写错了。这一行先不填身份证号。`,
  birthInvalid: '看不懂这个出生日期，请写成 1950-06-15；只知道年份就写 1950。',
  birthFuture: '出生日期在今天之后，请核对。先不填出生日期。',
  phoneInvalid: '这个电话号码不对：手机应是11位，座机请带区号。请核对，或先留空。',
  phoneMore: '这一格有两个以上的电话，只收了前两个。',
  phoneWords: '电话旁边的字没有收，只收了号码。',
  phoneNoArea: '座机没有区号，先照写收下，最好补上区号。',
  nameMissing: '这一行没有姓名，没有登记。请补上姓名，或删去这一行。',
  formula: '这一格是公式，不能当作真实内容。请在表里把它改成文字（复制后“粘贴为数值”）再导入。',
  formulaDropped: '这一格是公式，没有收。请在表里把它改成文字（复制后“粘贴为数值”）。',
  formulaValue: '这一列有公式，按表里显示的内容收下了。',
  formulaFailed: '这一格是算错的公式，没有收。',
  placeMissing: '看不出这一行住在哪一户，没有登记。请填上楼栋、单元和房号，例如 3-2-1101。',
  placeIsDate: '房号像是被Excel改成了日期，没有收。请把这一格设成文本后重填。',
  placeTooLong: '这一格太长，不像楼栋或房号，没有收。请改短。',
  placeCarried: (building: string) => `楼栋空着，按上一行的${building}算。`,
  vacant: '这一行写的是空房，没有登记人。',
  residencyUnknown: '看不出是户籍、流动还是空挂，先不填，导入后可以补。',
  relationUnknown: '没有这种与户主关系的说法，先不填，导入后可以补。',
  codeUnknown: (label: string) => `“${label}”里的写法不认识，先不填，导入后可以补。`,
  tagNotKept: '这类人员信息本软件不登记，没有收。',
  tagEnded: (names: string) => `“${names}”本站已经停用，没有登记。还要用的话，请站长先在“特殊群体”里恢复，再导入。`,
  tagUnknown: '不在常用的特殊群体里，照原字收下，请看看有没有写错。',
  tagDropped: '看不出是还是否，没有收。',
  textCut: (most: number) => `字太多，只收了前${most}个字。`,
} as const;
