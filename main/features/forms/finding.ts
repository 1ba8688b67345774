// Finding forms: the list, one of them with its layout and marks, what was filled of it.
import { sql } from 'kysely';
import { FormLayout } from '../../../shared/features/form-layout';
import { type FormMark, FormMarking } from '../../../shared/features/form-marking';
import type { FormFill, UpperForm } from '../../../shared/features/forms';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Marks as they stand now, a row each. */
const standing = (db: Reader, formId: number) =>
  db
    .selectFrom('formMark')
    .innerJoin(
      db
        .selectFrom('formMark')
        .select(({ fn }) => fn.max('id').as('id'))
        .where('formId', '=', formId)
        .groupBy('place')
        .as('last'),
      'last.id',
      'formMark.id',
    )
    .select(['formMark.place', 'formMark.marking'])
    .where('formMark.marking', 'is not', null)
    .orderBy('formMark.id');

export async function marksOf(db: Reader, formId: number): Promise<FormMark[]> {
  const rows = await standing(db, formId).execute();
  return rows.map(({ place, marking }) => ({ place, marking: FormMarking.parse(JSON.parse(marking ?? '')) }));
}

const rows = (db: Reader) =>
  db
    .selectFrom('upperForm')
    .innerJoin('staff', 'staff.id', 'upperForm.staffId')
    .select(['upperForm.id', 'upperForm.name', 'upperForm.kind', 'upperForm.sentBy', 'upperForm.fileName', 'upperForm.size'])
    .select(['upperForm.sha256', 'upperForm.at', 'staff.name as by', 'upperForm.endedOn', 'upperForm.endReason'])
    .select(
      sql<number>`(select count(*) from "formMark" as "mark" where "mark"."formId" = "upperForm"."id" and "mark"."marking" is not null
        and not exists (select 1 from "formMark" as "later" where "later"."formId" = "mark"."formId"
          and "later"."place" = "mark"."place" and "later"."id" > "mark"."id"))`.as('marks'),
    )
    .select(({ selectFrom }) =>
      selectFrom('formFill')
        .innerJoin('report', 'report.id', 'formFill.reportId')
        .select('report.period')
        .whereRef('formFill.formId', '=', 'upperForm.id')
        .orderBy('formFill.id', 'desc')
        .limit(1)
        .as('lastPeriod'),
    );

type Wanted = { ended: boolean; after: number | null; size: number };
type Page<R> = { rows: R[]; next: number | null };

const pageOf = <R extends { id: number }>(found: R[], size: number): Page<R> => ({
  rows: found.slice(0, size),
  next: found.length > size ? (found[size - 1]?.id ?? null) : null,
});

export async function formPage(db: Reader, { ended, after, size }: Wanted): Promise<Page<UpperForm>> {
  const found = await rows(db)
    .where('upperForm.endedOn', ended ? 'is not' : 'is', null)
    .where('upperForm.id', '<', after ?? Number.MAX_SAFE_INTEGER)
    .orderBy('upperForm.id', 'desc')
    .limit(size + 1)
    .execute();
  return pageOf(found, size);
}

/** Refuses when there is none of this id. */
export async function formOf(db: Reader, id: number): Promise<UpperForm> {
  const found = await rows(db).where('upperForm.id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这张表格，请回到列表重新选择。');
  return found;
}

/** One that is still in use. */
export async function usedForm(db: Reader, id: number): Promise<UpperForm> {
  const form = await formOf(db, id);
  if (form.endedOn !== null) throw new Refusal(`“${form.name}”已停用。要再用，请先点“恢复使用”。`);
  return form;
}

export async function layoutOf(db: Reader, id: number): Promise<FormLayout> {
  const { layout } = await db.selectFrom('upperFormFile').select('layout').where('id', '=', id).executeTakeFirstOrThrow();
  return FormLayout.parse(JSON.parse(layout));
}

export async function bytesOf(db: Reader, id: number): Promise<Uint8Array> {
  return (await db.selectFrom('upperFormFile').select('bytes').where('id', '=', id).executeTakeFirstOrThrow()).bytes;
}

export async function fillPage(db: Reader, formId: number, after: number | null, size: number): Promise<Page<FormFill>> {
  const found = await db
    .selectFrom('formFill')
    .innerJoin('report', 'report.id', 'formFill.reportId')
    .innerJoin('staff', 'staff.id', 'formFill.staffId')
    .select(['formFill.id', 'report.period', 'report.version', 'formFill.draft', 'formFill.name', 'formFill.sha256'])
    .select(['formFill.lacking', 'formFill.people', 'formFill.at', 'staff.name as by'])
    .where('formFill.formId', '=', formId)
    .where('formFill.id', '<', after ?? Number.MAX_SAFE_INTEGER)
    .orderBy('formFill.id', 'desc')
    .limit(size + 1)
    .execute();
  const { rows: shown, next } = pageOf(found, size);
  return { rows: shown.map((row) => ({ ...row, draft: row.draft === 1 })), next };
}
