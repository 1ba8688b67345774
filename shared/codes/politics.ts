/**
 * GB/T 4762-1984 政治面貌. V-impl: the same in several public implementations; the standard's own text was not read.
 * Noted 2026-11-22.
 */
export const politics = {
  '01': '中共党员',
  '02': '预备党员',
  '03': '共青团员',
  '04': '民革',
  '05': '民盟',
  '06': '民建',
  '07': '民进',
  '08': '农工党',
  '09': '致公党',
  '10': '九三学社',
  '11': '台盟',
  '12': '无党派民主人士',
  '13': '群众',
} as const;
