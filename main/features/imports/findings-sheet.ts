import path from 'node:path';
import type { Finding } from '../../../shared/features/imports';
import type { TaskPowers } from '../../powers';
import { saveWorkbook } from '../../saving';
import type { SheetDraft } from '../../sheets/write';

type Listed = Pick<Finding, 'row' | 'column' | 'level' | 'message'>;

const levelWords: Record<Finding['level'], string> = { error: '需要核对', hint: '提示' };

const sheetOf = (fileName: string, findings: readonly Listed[], where: string): SheetDraft => ({
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
});

/**
 * Saves the findings of an import as a workbook to work through beside the sheet itself, which is called `fileName`.
 * `where`: what leads to the cell, beside its row. Null: the person changed their mind.
 */
export const saveFindings = (powers: TaskPowers, fileName: string, findings: readonly Listed[], where = '列') =>
  saveWorkbook(powers, { title: '保存核对清单', suggested: `${path.parse(fileName).name}_核对清单.xlsx` }, () => [
    sheetOf(fileName, findings, where),
  ]);
