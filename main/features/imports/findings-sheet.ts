import type { Finding } from '../../../shared/features/imports';

type Listed = Pick<Finding, 'row' | 'column' | 'level' | 'message'>;

const levelWords: Record<Finding['level'], string> = { error: '需要核对', hint: '提示' };

/** The findings of an import as a workbook to work through beside the sheet itself. `where`: what leads to the cell, beside its row. */
export async function findingsWorkbook(fileName: string, findings: readonly Listed[], where = '列'): Promise<Uint8Array> {
  // Only now: the desk opens a third sooner without the workbook writer.
  const { writeWorkbook } = await import('../../sheets/write');
  return writeWorkbook({
    sheets: [
      {
        name: '核对清单',
        title: `${fileName} 核对清单`,
        columns: [
          { label: '行号', width: 8, kind: 'number' },
          { label: where, width: 16, kind: 'text' },
          { label: '轻重', width: 10, kind: 'text' },
          { label: '说明', width: 80, kind: 'text' },
          { label: '处理结果', width: 24, kind: 'text' },
        ],
        rows: findings.map(({ row, column, level, message }) => [row, column, levelWords[level], message, '']),
      },
    ],
  });
}
