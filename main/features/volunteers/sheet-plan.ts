// What an import of volunteers would do: who is a resident the ledger knows, who is a volunteer already, who is neither.
import type { ImportFinding } from '../../../shared/features/volunteer-sheet';
import { maskPhone } from '../../../shared/text';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import type { SheetReading, SheetVolunteer } from './sheet-reader';

export type Planned = SheetVolunteer & {
  /** The resident this is; null for somebody the ledger does not know. */
  personId: number | null;
};
export type SheetPlan = {
  rows: number;
  added: Planned[];
  known: number;
  leftOut: number;
  newTeams: string[];
  findings: ImportFinding[];
};

type Person = {
  id: number;
  name: string;
  idNumber: string | null;
  phone: string | null;
  phone2: string | null;
  diedOn: string | null;
};

async function peopleIn(db: Reader, people: readonly SheetVolunteer[]): Promise<Person[]> {
  const ids = among(people.flatMap(({ idNumber }) => idNumber ?? []));
  const names = among(people.map(({ name }) => name));
  return db
    .selectFrom('person')
    .select(['id', 'name', 'idNumber', 'phone', 'phone2', 'diedOn'])
    .where('erasedOn', 'is', null)
    .where('mergedInto', 'is', null)
    .where((eb) => eb.or([eb('idNumber', 'in', ids), eb('name', 'in', names)]))
    .execute();
}

type Found = { person: Person | null; leftOut?: true };
type Say = (level: ImportFinding['level'], words: string) => void;

/** The resident a line means: by ID number; else by name and phone, where only one has both. */
function matched(line: SheetVolunteer, people: readonly Person[], say: Say): Found {
  const byId = line.idNumber === null ? undefined : people.find(({ idNumber }) => idNumber === line.idNumber);
  if (byId && byId.name !== line.name) {
    say('wrong', `台账里这个身份证号是${byId.name}，这一行没有收。请对照证件看是谁。`);
    return { person: null, leftOut: true };
  }
  const reached = people.filter(
    ({ name, phone, phone2, idNumber }) =>
      name === line.name &&
      line.phone !== null &&
      (phone === line.phone || phone2 === line.phone) &&
      (idNumber === null || line.idNumber === null),
  );
  const person = byId ?? (reached.length === 1 ? reached[0] : undefined) ?? null;
  if (person === null) {
    say(
      'told',
      reached.length > 1 ? '台账里有几个同名同电话的人，没有连上，请以后在卡片上连接。' : '台账里没有这个人，按表里的资料登记。',
    );
    return { person };
  }
  if (!byId) say('told', '按姓名和电话认出是台账里的居民。');
  if (person.diedOn !== null) {
    say('wrong', '台账里登记了去世，这一行没有收。');
    return { person, leftOut: true };
  }
  if (line.phone !== null && person.phone !== line.phone && person.phone2 !== line.phone)
    say(
      'told',
      `电话和台账不同（台账${person.phone === null ? '没有' : maskPhone(person.phone)}，表里${maskPhone(line.phone)}），没有改台账。`,
    );
  return { person };
}

async function existing(db: Reader) {
  const rows = await db.selectFrom('volunteer').select(['personId', 'idNumber', 'name', 'phone', 'number']).execute();
  const teams = await db.selectFrom('team').select('name').where('endedOn', 'is', null).execute();
  return { rows, teams: new Set(teams.map(({ name }) => name)) };
}

type There = Awaited<ReturnType<typeof existing>>['rows'];

const already = (there: There, line: SheetVolunteer, person: Person | null) =>
  there.find((one) => {
    if (person !== null) return one.personId === person.id;
    if (line.idNumber !== null && one.idNumber !== null) return one.idNumber === line.idNumber;
    return one.name === line.name && one.phone === line.phone;
  });

/** Holds what was read against the ledger. Writes nothing. */
export async function planVolunteers(db: Reader, { people, findings: read }: SheetReading): Promise<SheetPlan> {
  const residents = await peopleIn(db, people);
  const { rows: there, teams } = await existing(db);
  const findings = [...read];
  const added: Planned[] = [];
  const met = new Map<string, number>();
  let [known, leftOut] = [0, read.filter(({ words }) => words.startsWith('没有姓名')).length];
  for (const line of people) {
    const say: Say = (level, words) => findings.push({ row: line.row, name: line.name, level, words });
    const { person, leftOut: out } = matched(line, residents, say);
    const key = person ? `person ${person.id}` : (line.idNumber ?? `${line.name} ${line.phone}`);
    const before = met.get(key);
    met.set(key, before ?? line.row);
    const volunteer = already(there, line, person);
    if (before !== undefined) say('wrong', `和第${before}行是同一个人，这一行没有收。`);
    else if (!out && volunteer) say('told', `已经是志愿者，编号${volunteer.number}，没有重复登记。`);
    if (before !== undefined || out) leftOut += 1;
    else if (volunteer) known += 1;
    else added.push({ ...line, personId: person?.id ?? null });
  }
  const newTeams = [...new Set(added.flatMap((line) => line.teams))].filter((name) => !teams.has(name));
  findings.sort((one, other) => (one.level === other.level ? one.row - other.row : one.level === 'wrong' ? -1 : 1));
  return { rows: people.length, added, known, leftOut, newTeams, findings };
}
