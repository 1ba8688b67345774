// What is held of a resident's hours and points, in full, for the file that person may ask for: 项目, 内容.
import { hourSourceWords, hourStateWords, minutesWords } from '../../../shared/features/hours';
import { transferCodeWords } from '../../../shared/features/points';
import { dayInChina, dayWords, instantWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { ofVolunteer } from './stays';

async function entryRows(db: Reader, volunteerId: number): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('hourEntry')
    .leftJoin('hourReview', 'hourReview.entryId', 'hourEntry.id')
    .select(['hourEntry.startedAt', 'hourEntry.minutes', 'hourEntry.source', 'hourEntry.state', 'hourEntry.words'])
    .select('hourReview.reason')
    .where(ofVolunteer(volunteerId))
    .orderBy('hourEntry.id')
    .execute();
  return rows.map(({ startedAt, minutes, source, state, words, reason }) => {
    const lasted = minutes === null ? '' : ` ${minutesWords(minutes)}`;
    const facts = [
      `${instantWords(startedAt)}起${lasted}，${hourSourceWords[source]}，${hourStateWords[state]}`,
      words,
      reason ?? '',
    ];
    return ['志愿时长', facts.filter(Boolean).join('\n')];
  });
}

async function transferRows(db: Reader, volunteerId: number): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('pointTransfer')
    .innerJoin('pointAccount', (on) =>
      on.on((eb) =>
        eb.or([
          eb('pointAccount.id', '=', eb.ref('pointTransfer.debitId')),
          eb('pointAccount.id', '=', eb.ref('pointTransfer.creditId')),
        ]),
      ),
    )
    .select(['pointTransfer.at', 'pointTransfer.code', 'pointTransfer.points', 'pointTransfer.words', 'pointTransfer.creditId'])
    .select('pointAccount.id as accountId')
    .where('pointAccount.volunteerId', '=', volunteerId)
    .orderBy('pointTransfer.seq')
    .execute();
  return rows.map(({ at, code, points, words, creditId, accountId }) => [
    '积分',
    `${dayWords(dayInChina(at))} ${transferCodeWords[code]}${creditId === accountId ? '加' : '减'}${points}分${words ? `\n${words}` : ''}`,
  ]);
}

/** Everything these records of one person gave and got. */
export async function givenRows(db: Reader, people: readonly number[]): Promise<[string, string][]> {
  const found = await db.selectFrom('volunteer').select('id').where('personId', 'in', people).execute();
  const rows: [string, string][] = [];
  for (const { id } of found) rows.push(...(await entryRows(db, id)), ...(await transferRows(db, id)));
  return rows;
}
