// What is held of a resident as a volunteer, in full, for the file that person may ask for: 项目, 内容.
import { leadStateWords } from '../../../shared/features/leads';
import { volunteerKindWords } from '../../../shared/features/volunteer-fields';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';

const until = ({ startedOn, endedOn }: { startedOn: string; endedOn: string | null }) =>
  `${dayWords(startedOn)}起${endedOn === null ? '' : `，${dayWords(endedOn)}止`}`;

async function leadRows(db: Reader, people: readonly number[]): Promise<[string, string][]> {
  const rows = await db.selectFrom('volunteerLead').selectAll().where('personId', 'in', people).orderBy('id').execute();
  return rows.map(({ heardOn, source, words, state }) => [
    '想参加志愿服务',
    `${dayWords(heardOn)}，${source}，${leadStateWords[state]}\n${words}`,
  ]);
}

async function skillRows(db: Reader, volunteerId: number): Promise<[string, string][]> {
  const rows = await db.selectFrom('volunteerSkill').selectAll().where('volunteerId', '=', volunteerId).orderBy('id').execute();
  return rows.map(({ name, certificateNo, expiresOn, ...span }) => [
    '志愿服务专长',
    [name, certificateNo, expiresOn && `${dayWords(expiresOn)}到期`, until(span)].filter(Boolean).join('\n'),
  ]);
}

async function termRows(db: Reader, volunteerId: number): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('teamMember')
    .innerJoin('team', 'team.id', 'teamMember.teamId')
    .select(['team.name', 'teamMember.startedOn', 'teamMember.endedOn'])
    .where('teamMember.volunteerId', '=', volunteerId)
    .orderBy('teamMember.id')
    .execute();
  return rows.map(({ name, ...span }) => ['志愿服务队', `${name}\n${until(span)}`]);
}

async function activityRows(db: Reader, volunteerId: number): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('signUp')
    .innerJoin('activity', 'activity.id', 'signUp.activityId')
    .select(['activity.name', 'activity.heldOn', 'signUp.attended', 'signUp.endedOn'])
    .where('signUp.volunteerId', '=', volunteerId)
    .orderBy('signUp.id')
    .execute();
  return rows.map(({ name, heldOn, attended, endedOn }) => [
    '志愿服务活动',
    `${dayWords(heldOn)} ${name}，${attended === 1 ? '到场' : endedOn === null ? '报名' : '取消报名'}`,
  ]);
}

/** Everything held of these records of one person. */
export async function volunteeringRows(db: Reader, people: readonly number[]): Promise<[string, string][]> {
  const found = await db.selectFrom('volunteer').selectAll().where('personId', 'in', people).execute();
  const rows: [string, string][] = await leadRows(db, people);
  for (const { id, number, kind, joinedOn, endedOn, pinHash, available, note } of found) {
    const facts = [
      `编号${number}，${until({ startedOn: joinedOn, endedOn })}`,
      kind && volunteerKindWords[kind],
      available && `可服务时间：${available}`,
      pinHash && '设了签到密码',
      note,
    ];
    rows.push(['志愿者', facts.filter(Boolean).join('\n')]);
    rows.push(...(await skillRows(db, id)), ...(await termRows(db, id)), ...(await activityRows(db, id)));
  }
  return rows;
}
