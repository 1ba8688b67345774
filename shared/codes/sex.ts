/**
 * GB/T 2261.1 性别. V-impl: the same in several public implementations; the standard's own text was not read.
 * Noted 2026-11-22. The ledger keeps only '1' and '2'; unknown is an empty field.
 */
export const sex = { '0': '未知', '1': '男', '2': '女', '9': '未说明' } as const;
