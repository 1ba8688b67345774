// Forms as the reading process handles them: what one looks like, and one filled in. Nothing of an untrusted file is opened elsewhere.
import type { FormLayout } from '../../shared/features/form-layout';
import { SheetRefusal } from '../sheets/workbook';
import { fillDocument, readDocumentForm } from './document-form';
import type { FormChange } from './form-change';
import { officeRefusals, openOffice } from './office-file';
import { fillWorkbook } from './workbook-fill';
import { readWorkbookForm } from './workbook-form';

/** What the form looks like. Throws SheetRefusal in words. */
export async function readForm(bytes: Uint8Array): Promise<FormLayout> {
  const office = await openOffice(Buffer.from(bytes));
  const layout = office.kind === 'xlsx' ? await readWorkbookForm(Buffer.from(bytes), office) : readDocumentForm(office);
  if (layout.marks.length === 0 && layout.sheets.every(({ cells }) => cells.length === 0))
    throw new SheetRefusal(officeRefusals.noCells);
  return layout;
}

/** The bytes of the form with these places filled. Throws SheetRefusal in words. */
export async function fillForm(bytes: Uint8Array, changes: readonly FormChange[]): Promise<Uint8Array> {
  const office = await openOffice(Buffer.from(bytes));
  return office.kind === 'xlsx' ? fillWorkbook(office, changes) : fillDocument(office, changes);
}
