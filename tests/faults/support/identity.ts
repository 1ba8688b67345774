/** What the model says instead of doing something. */
export class No extends Error {}

/** Refuses unless it is so. */
export function need(truth: boolean): void {
  if (!truth) throw new No();
}

type Identity = { idNumber: string | null; birthOn: string | null; sex: string | null };

/** Birth and sex as the ID number says them; refuses where they were said otherwise. */
export function byIdNumber({ idNumber, birthOn, sex }: Identity, today: string): Identity {
  if (idNumber === null) return { idNumber, birthOn, sex };
  const weight = [...idNumber.slice(0, 17)].reduce((sum, digit, at) => sum + Number(digit) * (2 ** (17 - at) % 11), 0);
  need('10X98765432'[weight % 11] === idNumber[17]);
  const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  const its = Number(idNumber[16]) % 2 === 1 ? '1' : '2';
  need(born <= today && (birthOn === null || born.startsWith(birthOn)) && (sex === null || sex === its));
  return { idNumber, birthOn: born, sex: its };
}
