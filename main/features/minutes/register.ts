// The register of all minutes, and finding the ones that say something.

import { sql } from 'kysely';
import type { MinutesRow } from '../../../shared/features/minutes';
import type { Output } from '../../../shared/operations';
import { countedOnce, type Looking } from '../../kept';
import { nameChars } from '../../search/text';
import { numberOf } from './finding';

type Wanted = {
  text: string;
  state: MinutesRow['state'] | null;
  after: { heldOn: string; meetingId: number } | null;
  size: number;
};

/** Characters shown before and after what was looked for. */
const AROUND = 24;

/** Whether the minutes say this: what was handed on by the index, drafts as they lie there, amendments and titles too. */
const says = (text: string) => {
  const match = `"${nameChars(text).join(' ')}"`;
  return sql<boolean>`("minutes"."id" in (select "rowid" from "minutesText" where "minutesText" match ${match})
    or instr("meeting"."title", ${text}) > 0
    or ("minutes"."state" = 'draft' and exists (select 1 from "minutesPart" where "minutesPart"."minutesId" = "minutes"."id"
      and instr("minutesPart"."words", ${text}) > 0))
    or exists (select 1 from "minutesAmendment" where "minutesAmendment"."minutesId" = "minutes"."id"
      and instr("minutesAmendment"."words", ${text}) > 0))`;
};

/** Made in the order of the agenda; a part of each where it is a draft. */
const allWords = sql<string>`case when "minutes"."state" <> 'draft' then "minutes"."words" else ifnull((
  select group_concat("words", char(10)) from "minutesPart" where "minutesPart"."minutesId" = "minutes"."id"), '') end`;

const decisions = sql<number>`(select count(*) from "decision" join "agendaItem" on "agendaItem"."id" = "decision"."agendaItemId"
  where "agendaItem"."meetingId" = "minutes"."meetingId" and "decision"."endedOn" is null)`;

/** Where the words stand, whatever signs are between them; null where they are in the title or an amendment alone. */
export function excerptOf(words: string, text: string): string | null {
  const signs = nameChars(text).map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  if (signs.length === 0) return null;
  const found = new RegExp(signs.join('[\\p{P}\\p{Z}\\s]*'), 'iu').exec(words);
  if (!found) return null;
  const [from, to] = [Math.max(0, found.index - AROUND), found.index + found[0].length + AROUND];
  const cut = words
    .slice(from, to)
    .replace(/\s+/g, ' ')
    .replace(/\p{Cs}/gu, '');
  return `${from > 0 ? '…' : ''}${cut}${to < words.length ? '…' : ''}`;
}

/** A page of the register, the latest meeting first. */
export async function registerPage(looking: Looking, { text, state, after, size }: Wanted): Promise<Output<'minutes.register'>> {
  const { db } = looking;
  const wanted = nameChars(text).length > 0;
  const rows = await db
    .selectFrom('minutes')
    .innerJoin('meeting', 'meeting.id', 'minutes.meetingId')
    .select(['minutes.meetingId', 'meeting.title', 'meeting.heldOn', 'minutes.state', 'minutes.year', 'minutes.sequence'])
    .select(['minutes.finalAt', decisions.as('decisions')])
    .$if(wanted, (all) => all.select(allWords.as('words')).where(says(text)))
    .$if(state !== null, (all) => all.where('minutes.state', '=', state ?? 'draft'))
    .$if(after !== null, (all) =>
      all.where(sql<boolean>`("meeting"."heldOn", "minutes"."meetingId") < (${after?.heldOn}, ${after?.meetingId})`),
    )
    .orderBy('meeting.heldOn', 'desc')
    .orderBy('minutes.meetingId', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size).map(({ year, sequence, words = '', ...row }) => ({
    ...row,
    number: numberOf({ year, sequence }),
    excerpt: wanted ? excerptOf(words, text) : null,
  }));
  const counted = db
    .selectFrom('minutes')
    .where('state', '=', 'final')
    .select(({ fn }) => fn.countAll<number>().as('final'));
  const { final } = await countedOnce(looking, counted);
  const last = shown.at(-1);
  return { rows: shown, final, next: rows.length > size && last ? { heldOn: last.heldOn, meetingId: last.meetingId } : null };
}
