// 志愿者卡: single, or sheets of them to cut apart. A card that is issued anew has a new key: the old one opens nothing any more.
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber as nextPaper } from '../papers/queries';
import { theStation } from '../station/queries';
import { newCardKey } from './card-key';
import { memberCards } from './member-cards.document';
import { type Named, namedVolunteers } from './named';

async function membersFor({ db }: CommandPowers, ids: readonly number[]): Promise<Named[]> {
  const found = await namedVolunteers(db).where('volunteer.id', 'in', ids).orderBy('volunteer.number').execute();
  if (found.length < new Set(ids).size) throw new Refusal('有的志愿者没有找到，请重新打开列表。');
  const gone = found.find(({ endedOn }) => endedOn !== null);
  if (gone) throw new Refusal(`${gone.name}已于${dayWords(gone.endedOn ?? '')}退出，不能发卡。`);
  return found;
}

/** The team each is named by on the card: the first they are in. */
async function teamsOf({ db }: CommandPowers, ids: readonly number[]): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('teamMember')
    .innerJoin('team', 'team.id', 'teamMember.teamId')
    .select(['teamMember.volunteerId', 'team.name'])
    .where('teamMember.endedOn', 'is', null)
    .where('teamMember.volunteerId', 'in', ids)
    .orderBy('teamMember.id', 'desc')
    .execute();
  return new Map(rows.map(({ volunteerId, name }) => [volunteerId, name]));
}

async function renewed({ db }: CommandPowers, member: Named): Promise<Named> {
  const cardKey = newCardKey();
  await db.updateTable('volunteer').set({ cardKey }).where('id', '=', member.id).execute();
  return { ...member, cardKey };
}

/** Issues one paper of cards. `renew`: with new keys. Refuses somebody who left. */
export async function issueCards(powers: CommandPowers, { ids, renew }: { ids: number[]; renew: boolean }): Promise<Paper> {
  const { db, today } = powers;
  const found = await membersFor(powers, ids);
  const members = [];
  for (const member of found) members.push(renew ? await renewed(powers, member) : member);
  const teams = await teamsOf(powers, ids);
  const station = await theStation(db);
  const number = await nextPaper(db, 'memberCards', today);
  const [first] = members;
  const title = members.length === 1 && first ? `志愿者卡 ${first.number}` : `志愿者卡（${members.length}人）`;
  const { document, sheets } = memberCards({
    ...{ title, number, station },
    members: members.map(({ id, number: own, name, cardKey }) => ({ id, number: own, name, cardKey, team: teams.get(id) ?? '' })),
  });
  await db.updateTable('volunteer').set({ cardOn: today }).where('id', 'in', ids).execute();
  const people = members.flatMap(({ personId }) => personId ?? []);
  const html = renderDocument(document);
  return freeze(powers, { number, kind: 'memberCards', title, sheets, html, people }, { people: members.length, renewed: renew });
}
