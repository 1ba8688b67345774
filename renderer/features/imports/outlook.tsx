import { keepsRowOut } from '../../../shared/features/import-findings';
import type { ImportCounts, Preview } from '../../../shared/features/imports';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { CountStrip } from './count-strip';
import { useImportFlow } from './flow';

const headerWords = ({ sheetName, header: { firstRow, lastRow } }: Preview): string =>
  `${sheetName === '' ? '' : `工作表“${sheetName}”，`}列名在第${firstRow === lastRow ? firstRow : `${firstRow}至${lastRow}`}行。`;

function placeWords({ buildings, units, rooms }: Preview['newPlaces']): string {
  const parts = [
    buildings > 0 && `${numberWords(buildings)}栋楼`,
    units > 0 && `${numberWords(units)}个单元`,
    rooms > 0 && `${numberWords(rooms)}间房`,
  ].filter(Boolean);
  return parts.length > 0 ? `楼栋图里还没有的会一并新增：${parts.join('、')}。` : '楼栋、单元和房间都已在册，不用新增。';
}

function outlookWords({ errors, findings, differing }: Preview): string {
  const left = new Set(findings.filter(({ code }) => keepsRowOut(code)).map(({ row }) => row)).size;
  const empty = errors > left ? `需要核对的${numberWords(errors)}处，导入时那一格先留空，人照常登记。` : '';
  const out = left > 0 ? `有${numberWords(left)}行没有姓名或看不出住处，不会登记。` : '';
  const asking = differing.asking > 0 ? `有${numberWords(differing.asking)}人和台账写法不同，没有选的保持台账原样。` : '';
  return `还没有写入台账。${empty}${out}${asking}`;
}

/** The counts under what was chosen so far; the same question the differences ask. */
function useCounts({ draft, counts, differing }: Preview): ImportCounts {
  const { choice, mapping, running } = useImportFlow();
  const asks = differing.people > 0 && running === null;
  const { value } = useQuery('imports.differences', asks ? { draft, mapping, choice, kind: 'all', from: 0 } : null);
  return differing.people > 0 ? (value?.counts ?? counts) : counts;
}

/** The whole of the import in a few lines: how many, what comes along, and that nothing has happened yet. */
export function Outlook({ preview }: { preview: Preview }) {
  const counts = useCounts(preview);
  if (preview.blocked !== null)
    return (
      <div className="note note-late" role="alert">
        这张表格现在不能导入：{preview.blocked}
      </div>
    );
  return (
    <>
      <CountStrip counts={counts} />
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
