import { keepsRowOut } from '../../../shared/features/import-findings';
import type { Preview } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { CountStrip } from './count-strip';

const headerWords = ({ sheetName, header: { firstRow, lastRow } }: Preview): string =>
  `工作表“${sheetName}”，列名在第${firstRow === lastRow ? firstRow : `${firstRow}至${lastRow}`}行。`;

function placeWords({ buildings, units, rooms }: Preview['newPlaces']): string {
  const parts = [
    buildings > 0 && `${numberWords(buildings)}栋楼`,
    units > 0 && `${numberWords(units)}个单元`,
    rooms > 0 && `${numberWords(rooms)}间房`,
  ].filter(Boolean);
  return parts.length > 0 ? `楼栋图里还没有的会一并新增：${parts.join('、')}。` : '楼栋、单元和房间都已在册，不用新增。';
}

function outlookWords({ errors, findings }: Preview): string {
  const left = new Set(findings.filter(({ code }) => keepsRowOut(code)).map(({ row }) => row)).size;
  const empty = errors > left ? `需要核对的${numberWords(errors)}处，导入时那一格先留空，人照常登记。` : '';
  const out = left > 0 ? `有${numberWords(left)}行没有姓名或看不出住处，不会登记。` : '';
  return `还没有写入台账。${empty}${out}`;
}

/** The whole of the import in a few lines: how many, what comes along, and that nothing has happened yet. */
export function Outlook({ preview }: { preview: Preview }) {
  if (preview.blocked !== null)
    return (
      <div className="note note-late" role="alert">
        这张表格现在不能导入：{preview.blocked}
      </div>
    );
  return (
    <>
      <CountStrip counts={preview.counts} />
      <div className="import-list">
        <p className="soft">
          {headerWords(preview)}
          {placeWords(preview.newPlaces)}
        </p>
        <p className="note note-calm">{outlookWords(preview)}</p>
      </div>
    </>
  );
}
