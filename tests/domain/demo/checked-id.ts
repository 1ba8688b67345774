/** GB 11643-1999 once more, written apart from the app: birth and sex of a right number, null for a wrong one. */
export function checkedId(idNumber: string): { birthOn: string; sex: '1' | '2' } | null {
  const digits = [...idNumber].map((char) => (char === 'X' ? 10 : Number(char)));
  // ISO 7064 MOD 11-2: the sum of all 18, each times its power of two, leaves 1.
  const sum = digits.reduce((total, digit, at) => total + digit * (2 ** (17 - at) % 11), 0);
  if (idNumber.length !== 18 || sum % 11 !== 1) return null;
  const birthOn = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  return { birthOn, sex: (digits[16] ?? 0) % 2 === 1 ? '1' : '2' };
}
