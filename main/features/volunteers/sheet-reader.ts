// Reading a workbook of volunteers: the heading row, and of each line what it says. Pure: no ledger yet.
import type { ImportFinding } from '../../../shared/features/volunteer-sheet';
import { parseDay } from '../../../shared/rules/day';
import { fold, isBlankWord } from '../../../shared/rules/fold';
import { readIdNumber } from '../../../shared/rules/id-number';
import { cleanName } from '../../../shared/rules/person-name';
import { readPhones } from '../../../shared/rules/phone';
import { Refusal } from '../../refusal';
import { findHeadings, type Headed } from '../../sheets/headings';
import type { Cell, Workbook } from '../../sheets/workbook';
import { codeReaders } from '../imports/queries';

export type SheetVolunteer = {
  row: number;
  name: string;
  sex: '1' | '2' | null;
  idNumber: string | null;
  phone: string | null;
  address: string | null;
  politics: string | null;
  teams: string[];
  skills: string[];
  available: string | null;
  joinedOn: string | null;
};
export type SheetReading = { people: SheetVolunteer[]; findings: ImportFinding[] };

const HEADINGS: Record<Exclude<keyof SheetVolunteer, 'row'>, RegExp> = {
  name: /^(姓名|名字|志愿者姓名|志愿者)$/,
  sex: /^性别$/,
  idNumber: /^(身份证|证件号)/,
  phone: /^(手机|电话|联系)/,
  address: /(住址|地址|楼栋|房号)/,
  politics: /^(政治面貌|面貌)$/,
  teams: /(队|团队|组织)/,
  skills: /^(专长|特长|技能|服务技能)$/,
  available: /^(可)?服务时间(段)?$|^(有空|空闲)(的)?时间$/,
  joinedOn: /(加入|注册|入队).*(日期|时间)?$/,
};
type Field = keyof typeof HEADINGS;

const MOST = 2000;
const LONGEST = { address: 100, skill: 30, team: 20, available: 40 } as const;

/** The sheet whose heading names people and at least one thing more. */
function found(workbook: Workbook): Headed<Field> {
  const headed = findHeadings(workbook, HEADINGS, (columns) => columns.name !== undefined && Object.keys(columns).length > 1);
  if (headed) return headed;
  throw new Refusal('这张表里没有认出志愿者。请看看表头里有没有“姓名”，还有“身份证号”或“手机”。');
}

const listOf = (text: string | null, most: number): string[] =>
  text === null
    ? []
    : [
        ...new Set(
          text
            .split(/[、,，;；/\n]/)
            .map((one) => one.trim().slice(0, most))
            .filter(Boolean),
        ),
      ];

const textOf = (cell: Cell): string | null => {
  if (cell === null) return null;
  const text = fold(String(cell));
  return isBlankWord(text) ? null : text;
};

type Say = (level: ImportFinding['level'], words: string) => void;

function idOf(cell: Cell, say: Say): { idNumber: string | null; sex: '1' | '2' | null } {
  const none = { idNumber: null, sex: null };
  if (textOf(cell) === null) return none;
  const reading = readIdNumber(cell);
  if (reading.kind === 'valid' || reading.kind === 'valid-zeros') return { idNumber: reading.idNumber, sex: reading.sex };
  say('wrong', '身份证号不对，这一格没有收。请对照证件补登。');
  return none;
}

function phoneOf(cell: Cell, say: Say): string | null {
  const { phones, bad } = readPhones(cell);
  if (bad > 0) say('wrong', '手机号码不对，这一格没有收。');
  return phones[0] ?? null;
}

function joinedOf(cell: Cell, today: string, say: Say): string | null {
  if (textOf(cell) === null) return null;
  const day = parseDay(cell);
  if (day?.length === 10 && day <= today) return day;
  say('told', day && day > today ? '加入日期在今天之后，按今天登记。' : '加入日期看不懂，按今天登记。');
  return null;
}

/** Reads every line. `today`: no day of joining lies after it. Throws a Refusal for a sheet that is none. */
export function readVolunteers(workbook: Workbook, today: string): SheetReading {
  const { sheet, head, columns } = found(workbook);
  if (sheet.rows.length - head > MOST) throw new Refusal(`一次最多导入${MOST}人，请把表格分成几张。`);
  const codes = codeReaders();
  const people: SheetVolunteer[] = [];
  const findings: ImportFinding[] = [];
  for (const [at, cells] of sheet.rows.entries()) {
    if (at <= head) continue;
    const cell = (field: Field) => cells[columns[field] ?? -1] ?? null;
    const name = cleanName(textOf(cell('name')) ?? '').slice(0, 50);
    const row = at + 1;
    const say: Say = (level, words) => findings.push({ row, name, level, words });
    if (name === '') {
      if (cells.some((one) => textOf(one) !== null)) say('wrong', '没有姓名，这一行没有收。');
      continue;
    }
    const { idNumber, sex: sexOfId } = idOf(cell('idNumber'), say);
    const told = codes.sex(cell('sex') ?? '') as '1' | '2' | null | undefined;
    if (sexOfId && told && told !== sexOfId) say('told', '性别和身份证号对不上，按身份证号登记。');
    const politics = codes.politics(cell('politics') ?? '');
    if (politics === undefined) say('told', '政治面貌的写法不认识，没有收。');
    people.push({
      ...{ row, name, idNumber, sex: sexOfId ?? told ?? null, politics: politics ?? null },
      phone: phoneOf(cell('phone'), say),
      address: textOf(cell('address'))?.slice(0, LONGEST.address) ?? null,
      teams: listOf(textOf(cell('teams')), LONGEST.team),
      skills: listOf(textOf(cell('skills')), LONGEST.skill),
      available: textOf(cell('available'))?.slice(0, LONGEST.available) ?? null,
      joinedOn: joinedOf(cell('joinedOn'), today, say),
    });
  }
  return { people, findings };
}
