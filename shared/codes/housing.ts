/** What a room is used for. No national table was found: the station's own words, these first. */
export const purposes = ['住宅', '商铺', '办公', '仓库', '车库', '公共用房'] as const;

/** 出租用途, local table under GB/T 31000 (one deployment). Noted 2026-11-22. */
export const lettings = {
  '01': '宿舍',
  '02': '住房',
  '03': '商铺',
  '04': '办公',
  '05': '仓库',
  '06': '厂房',
  '99': '其他',
} as const;
