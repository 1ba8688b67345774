// Services and usual answers are written down.
import type { z } from 'zod';
import { hundredOf, type ItemDraft, type TemplateDraft } from '../../../shared/features/catalogue';
import type { OrderClass } from '../../../shared/features/order-words';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';

type Quiet = Pick<CommandPowers, 'db' | 'note'>;

/** The next number of a class, behind every one ever given. */
async function nextNumber(db: Reader, of: OrderClass): Promise<number> {
  const hundred = hundredOf(of);
  const { last } = await db
    .selectFrom('catalogueItem')
    .where('number', '>', hundred)
    .where('number', '<', hundred + 100)
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .executeTakeFirstOrThrow();
  const next = (last ?? hundred) + 1;
  if (next === hundred + 100) throw new Refusal('这一类的99个编号用完了。请恢复停用的，或者放到别的类。');
  return next;
}

/** A number somebody chose. Refuses one of another class, and one that was ever given. */
async function chosen(db: Reader, of: OrderClass, number: number): Promise<number> {
  const hundred = hundredOf(of);
  if (number <= hundred || number >= hundred + 100)
    throw new Refusal({ number: `这一类的编号从${hundred + 1}到${hundred + 99}。` });
  const there = await db.selectFrom('catalogueItem').select(['name', 'endedOn']).where('number', '=', number).executeTakeFirst();
  if (there) {
    const words = there.endedOn === null ? '换一个号' : '停用的编号不再给别的服务，免得旧点单页点错';
    throw new Refusal({ number: `${number}号是“${there.name}”，${words}。` });
  }
  return number;
}

/** Refuses a name another service in use has. */
export async function refuseTaken(db: Reader, name: string, except: number | null): Promise<void> {
  const query = db.selectFrom('catalogueItem').select(['id', 'number']).where('name', '=', name).where('endedOn', 'is', null);
  const there = await query.executeTakeFirst();
  if (there && there.id !== except) throw new Refusal({ name: `已经有“${name}”，是${there.number}号。` });
}

/** Writes one down and notes it. What it points at is checked by whoever takes the draft. */
export async function enterItem(
  { db, note }: Quiet,
  { class: of, number: wanted, ...draft }: ItemDraft & { class: OrderClass; number: number | null },
): Promise<{ id: number; number: number }> {
  await refuseTaken(db, draft.name, null);
  const number = wanted === null ? await nextNumber(db, of) : await chosen(db, of, wanted);
  const row = { ...draft, number, class: of, endedOn: null, endReason: null };
  const { id } = await db.insertInto('catalogueItem').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'catalogueItem', subjectId: id, before: null, after: { serviceNo: number, service: draft.name } });
  return { id, number };
}

/** Refuses a name another template has. */
export async function refuseTemplate(db: Reader, name: string, except: number | null): Promise<void> {
  const there = await db
    .selectFrom('replyTemplate')
    .select('id')
    .where('name', '=', name)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (there && there.id !== except) throw new Refusal({ name: `已经有“${name}”，直接改它就行。` });
}

export async function enterTemplate({ db, note }: Quiet, draft: z.output<typeof TemplateDraft>): Promise<number> {
  await refuseTemplate(db, draft.name, null);
  const row = { ...draft, endedOn: null, endReason: null };
  const { id } = await db.insertInto('replyTemplate').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'replyTemplate', subjectId: id, before: null, after: { template: draft.name } });
  return id;
}
