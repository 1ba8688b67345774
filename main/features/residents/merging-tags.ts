// Care groups of two records that become one: each goes on once, with what either record says of it.
import { type CareDraft, careFields } from '../../../shared/features/care-fields';
import type { CommandPowers, Writer } from '../../powers';
import { remember, type Trail, type Two } from '../../trail';
import { beginTag, closeLapsed, detailOf, hasLapsed, type OpenTag, setDetail } from './tags';

const openTags = (db: Writer, personId: number) =>
  db.selectFrom('personTag').selectAll().where('personId', '=', personId).where('endedOn', 'is', null).orderBy('id').execute();

type Tag = Awaited<ReturnType<typeof openTags>>[number];

/** What either says of a tag; where both do, the first. Null where neither says anything. */
function together(first: CareDraft | null, second: CareDraft | null): CareDraft | null {
  if (first === null || second === null) return first ?? second;
  return Object.fromEntries(careFields.map((field) => [field, first[field] ?? second[field]])) as CareDraft;
}

const runsLonger = (one: OpenTag, other: OpenTag) => (one.validTo ?? '') > (other.validTo ?? '');

/** Both records hold the group: it runs as long as the longer of the two, and that one's own fields come first. */
async function join(db: Writer, trail: Trail, own: Tag, other: Tag): Promise<void> {
  const [mine, theirs] = [await detailOf(db, own.id), await detailOf(db, other.id)];
  const longer = runsLonger(other, own);
  const care = longer ? together(theirs, mine) : together(mine, theirs);
  if (longer) {
    await remember(db, trail, 'personTag', own.id);
    await db.updateTable('personTag').set({ validTo: other.validTo }).where('id', '=', own.id).execute();
  }
  if (care === null || theirs === null) return;
  if (mine === null) trail.added.push({ table: 'tagDetail', id: own.id });
  else await remember(db, trail, 'tagDetail', own.id);
  await setDetail(db, own.id, care);
}

/** The group begins under the record kept as it stood under the other. `lapsed`: its own, which had run out. */
async function takeOver(db: Writer, trail: Trail, personId: number, { other, lapsed }: { other: Tag; lapsed: Tag | undefined }) {
  const { tag, startedOn, validTo } = other;
  const care = together(await detailOf(db, other.id), lapsed ? await detailOf(db, lapsed.id) : null);
  const id = await beginTag(db, { personId, tag, startedOn, validTo });
  trail.added.push({ table: 'personTag', id });
  if (care === null) return;
  trail.added.push({ table: 'tagDetail', id });
  await setDetail(db, id, care);
}

/** The care groups of the record that ends go on with the one kept. `on`: the day the record ends; `alive`: nobody who died is in a group. */
export async function mergeTags(
  { db, today }: Pick<CommandPowers, 'db' | 'today'>,
  trail: Trail,
  { from, to }: Two,
  { alive, reason }: { alive: boolean; reason: string },
): Promise<void> {
  const known = new Map((await openTags(db, to)).map((row) => [row.tag, row]));
  for (const other of await openTags(db, from)) {
    await remember(db, trail, 'personTag', other.id);
    const endedOn = other.startedOn > today ? other.startedOn : today;
    await db.updateTable('personTag').set({ endedOn, endReason: reason }).where('id', '=', other.id).execute();
    if (!alive) continue;
    const own = known.get(other.tag);
    if (own && (!hasLapsed(own, today) || hasLapsed(other, today))) {
      await join(db, trail, own, other);
      continue;
    }
    if (own) {
      await remember(db, trail, 'personTag', own.id);
      await closeLapsed(db, [to], today, other.tag);
    }
    await takeOver(db, trail, to, { other, lapsed: own });
  }
}
