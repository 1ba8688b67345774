import { useWizard } from './draft';

/** What was read from the person's own sheet and what in it needs a look; stays until the table is made anew. */
export function SheetNote() {
  const sheet = useWizard((draft) => draft.sheet);
  if (!sheet) return null;
  const { fileName, findings, chiefs } = sheet;
  return (
    <div className={findings.length > 0 ? 'note note-soon sheet-note' : 'note note-good sheet-note'} role="status">
      <p>
        已读入“{fileName}”{chiefs > 0 ? `，连同${chiefs}位楼栋长` : ''}
        {findings.length > 0 ? `，有 ${findings.length} 行请核对：` : '，每一行都读懂了，请在下面核对。'}
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map(({ row, message }) => (
            <li key={`${row}${message}`}>
              第{row}行：{message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
