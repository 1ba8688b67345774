// What an import may find in a sheet, in words. The codes are stable: they stand in saved lists, the command line and
// tests; the sentence with the row's own facts comes with each finding.

const words: Record<string, string> = {
  'id-damaged': '身份证号损坏',
  'id-checksum': '身份证号校验不对',
  'id-15-digit': '15位旧身份证号',
  'id-sex-mismatch': '性别与身份证号不一致',
  'id-birth-mismatch': '出生日期与身份证号不一致',
  'id-duplicate': '身份证号重复',
  'phone-invalid': '电话号码不对',
};

/** The words of a finding's code; 其他 for a code this list does not have. */
export const findingWords = (code: string): string => words[code] ?? '其他';
