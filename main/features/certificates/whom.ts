// Who a volunteer is, as papers name them: of a resident what the ledger holds, of others their own fields.
import { documents } from '../../../shared/codes/documents';
import { wordsOf } from '../../../shared/codes/table';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

export type Whom = {
  id: number;
  personId: number | null;
  number: string;
  name: string;
  documentKind: string;
  documentNumber: string | null;
  phone: string | null;
  birthOn: string | null;
  /** Teams of today, the one that was joined first first. */
  teams: string[];
};

const ID_CARD = '居民身份证';

const rowsOf = (db: Reader) =>
  db
    .selectFrom('volunteer')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .select(['volunteer.id', 'volunteer.personId', 'volunteer.number', 'person.documentKind', 'person.documentNumber'])
    .select(({ fn }) => [
      fn.coalesce('person.name', 'volunteer.name').$notNull().as('name'),
      fn.coalesce('person.idNumber', 'volunteer.idNumber').as('idNumber'),
      fn.coalesce('person.phone', 'volunteer.phone').as('phone'),
      fn.coalesce('person.birthOn', 'volunteer.birthOn').as('birthOn'),
    ])
    .orderBy('volunteer.number');

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

/** An identity card goes first; who has none is named by the other document. */
function whomOf({ idNumber, documentKind, documentNumber, ...row }: Row, teams: string[]): Whom {
  const other = idNumber === null && documentNumber !== null;
  const kind = other && documentKind !== null ? (wordsOf(documents, documentKind) ?? documentKind) : ID_CARD;
  return { ...row, documentKind: kind, documentNumber: idNumber ?? documentNumber, teams };
}

async function teamsBy(db: Reader): Promise<Map<number, string[]>> {
  const rows = await db
    .selectFrom('teamMember')
    .innerJoin('team', 'team.id', 'teamMember.teamId')
    .select(['teamMember.volunteerId', 'team.name'])
    .where('teamMember.endedOn', 'is', null)
    .orderBy('teamMember.id')
    .execute();
  const teams = new Map<number, string[]>();
  for (const { volunteerId, name } of rows) teams.set(volunteerId, [...(teams.get(volunteerId) ?? []), name]);
  return teams;
}

/** Everybody who is or was a volunteer, by id. */
export async function everyone(db: Reader): Promise<Map<number, Whom>> {
  const teams = await teamsBy(db);
  const rows = await rowsOf(db).execute();
  return new Map(rows.map((row) => [row.id, whomOf(row, teams.get(row.id) ?? [])]));
}

/** Refuses where there is nobody of this id, or the own fields were erased. */
export async function whom(db: Reader, id: number): Promise<Whom> {
  const row = await rowsOf(db).select('volunteer.erasedOn').where('volunteer.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这位志愿者，请重新搜索。');
  const { erasedOn, ...rest } = row;
  if (erasedOn !== null) throw new Refusal('这位志愿者的个人信息已按要求删除，不能再出具。');
  return whomOf(rest, (await teamsBy(db)).get(id) ?? []);
}
