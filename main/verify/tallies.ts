// What was frozen when a consultation or a vote ended is what its answers say, counted anew.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Fault } from './verdict';

/** Every line of what has ended, under the last answer given for it. */
const LINES = `line AS MATERIALIZED (SELECT room.consultationId, room.ownerNo, ifnull(room.area, 0) AS area,
    ifnull((SELECT CASE answer WHEN 'withdrawn' THEN 'open' ELSE answer END FROM main.consultationAnswer AS given
      WHERE given.consultationRoomId = room.id ORDER BY given.id DESC LIMIT 1), 'open') AS standing
  FROM main.consultationRoom AS room JOIN main.consultation AS asked ON asked.id = room.consultationId WHERE asked.result IS NOT NULL)`;

/** The last word of each who was called by name; of those still on the list in `sure`. */
const WORDS = `word AS MATERIALIZED (SELECT said.voteId, said.answer, who.endedOn IS NULL AS sure FROM main.voteCast AS said
  JOIN main.attendee AS who ON who.id = said.attendeeId
  WHERE said.id = (SELECT max(id) FROM main.voteCast AS later WHERE later.voteId = said.voteId AND later.attendeeId = said.attendeeId))`;
const count = (answer: string, where = '1') =>
  `(SELECT count(*) FROM word WHERE word.voteId = vote.id AND word.answer = '${answer}' AND ${where})`;
const counted = (answer: string) => `vote.${answer} NOT BETWEEN ${count(answer, 'word.sure')} AND ${count(answer)}`;

const contradictions: readonly { sql: string; words(id: number): string }[] = [
  {
    sql: `WITH ${LINES}, counted AS MATERIALIZED (SELECT consultationId, standing, count(*) AS "rows", sum(area) AS area FROM line GROUP BY 1, 2)
      SELECT asked.id FROM main.consultation AS asked JOIN json_each(asked.result, '$.by') AS frozen
      LEFT JOIN counted ON counted.consultationId = asked.id AND counted.standing = frozen.key
      WHERE json_extract(frozen.value, '$.rows') <> ifnull(counted."rows", 0) OR json_extract(frozen.value, '$.area') <> ifnull(counted.area, 0)`,
    words: (id) => `有一次征求意见定下的统计和答复对不上（编号${id}）。`,
  },
  {
    sql: `WITH ${LINES}, owner AS MATERIALIZED (SELECT consultationId, ownerNo, max(standing <> 'agree') AS other FROM line
        WHERE standing IN ('agree', 'oppose', 'abstain') GROUP BY 1, 2)
      SELECT asked.id FROM main.consultation AS asked WHERE asked.result IS NOT NULL
      AND (json_extract(asked.result, '$.took.owners') <> (SELECT count(*) FROM owner WHERE owner.consultationId = asked.id)
        OR json_extract(asked.result, '$.agreed.owners') <> (SELECT count(*) FROM owner WHERE owner.consultationId = asked.id AND NOT owner.other))`,
    words: (id) => `有一次征求意见定下的业主人数和答复对不上（编号${id}）。`,
  },
  {
    sql: `WITH ${WORDS} SELECT vote.id FROM main.vote AS vote WHERE vote.way = 'roll' AND vote.closedAt IS NOT NULL
      AND (${counted('agree')} OR ${counted('oppose')} OR ${counted('abstain')})`,
    words: (id) => `有一次点名表决的结果和每个人的表态对不上（编号${id}）。`,
  },
  {
    sql: `SELECT vote.id FROM main.vote AS vote JOIN main.consultation AS asked ON asked.id = vote.consultationId
      WHERE vote.closedAt IS NOT NULL AND vote.agree IS NOT json_extract(asked.result, '$.by.agree.rows')`,
    words: (id) => `有一次入户表决的结果和征求意见的统计对不上（编号${id}）。`,
  },
];

/** The first result that its answers do not bear out; null when there is none, or in a file of before there were any. */
export function checkTallies(sqlite: Sqlite): Fault | null {
  if (!sqlite.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'vote'").get()) return null;
  for (const { sql, words } of contradictions) {
    const id = sqlite.prepare(sql).pluck().get() as number | undefined;
    if (id !== undefined) return { words: `表决前后不一致：${words(id)}` };
  }
  return null;
}
