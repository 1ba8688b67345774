import { readWorkbookBytes } from '../../../main/sheets/read';
import { SheetRefusal } from '../../../main/sheets/workbook';

/** The words a file is refused with; 'read' when it is not. Anything thrown that is no refusal says so. */
export async function refused(bytes: Buffer): Promise<string> {
  const answer = await readWorkbookBytes(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof SheetRefusal ? error.words : `not in words: ${error}`),
  );
  return answer;
}
