/**
 * GB/T 2261.2 婚姻状况. V-impl: the same in several public implementations; the standard's own text was not read.
 * Noted 2026-11-22. 21–23 are kinds of 20.
 */
export const marriage = {
  '10': '未婚',
  '20': '已婚',
  '21': '初婚',
  '22': '再婚',
  '23': '复婚',
  '30': '丧偶',
  '40': '离婚',
  '90': '未说明',
} as const;
