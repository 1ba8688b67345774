// Erasing a person: who stood for them, for whom they stood, and every time somebody was in touch.
import { sql } from 'kysely';
import { naming } from '../../database/known-as';
import type { CommandPowers, Reader } from '../../powers';

/** Takes everything of one person out of the tables of this feature. The caller notes it. */
export async function forgetCare({ db }: Pick<CommandPowers, 'db'>, id: number): Promise<void> {
  await db.deleteFrom('careContact').where('personId', '=', id).execute();
  await db
    .deleteFrom('guardian')
    .where((eb) => eb.or([eb('personId', '=', id), eb('guardianId', '=', id)]))
    .execute();
}

/** People of whose care these names or numbers are written: an emergency contact, a guardian, words about a visit. */
export async function speakingOf(db: Reader, texts: readonly string[]): Promise<number[]> {
  const rows = await db
    .selectFrom(
      sql<{ personId: number; text: string | null }>`(
        select "personId", concat_ws(' ', "emergencyContact", "emergencyPhone", "carer", "keyHolder", "need") as "text"
          from "tagDetail" join "personTag" on "personTag"."id" = "personTagId"
        union all select "personId", concat_ws(' ', "name", "phone") from "guardian"
        union all select "personId", "words" from "careContact")`.as('written'),
    )
    .select('written.personId')
    .distinct()
    .where(naming(sql.ref('written.text'), texts))
    .execute();
  return rows.map(({ personId }) => personId);
}
