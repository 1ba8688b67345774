const numerals = '〇一二三四五六七八九';

/** 12 → 十二, for 1 to 99; larger ones stay in figures. */
export const hanNumber = (value: number): string => {
  if (value > 99) return String(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const ten = tens === 0 ? '' : tens === 1 ? '十' : `${numerals[tens]}十`;
  return ten + (ones === 0 && tens > 0 ? '' : (numerals[ones] ?? ''));
};
