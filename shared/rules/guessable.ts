// Which passwords would be among the first guesses. One rule for the desk, which refuses them, and for the window, which says so
// while somebody types.

// The most used passwords of eight characters and more, folded to lower case (the short ones are refused by their length), with
// those people here like: birthdays of the republic, love in numbers, keyboard walks, the app's own name.
const COMMON = new Set(
  `12345678 123456789 1234567890 12345678910 123123123 123321123 11111111 111111111 00000000 88888888 66666666 99999999
  87654321 987654321 0987654321 147258369 123456abc abc123456 abcd1234 a1234567 a12345678 a123456789 aa123456 aa12345678 qwertyui
  qwertyuiop qwerty123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qazwsxedc asdfghjk asdfghjkl zxcvbnm1 zxcvbnm123 password password1 password123
  passw0rd iloveyou iloveyou1 woaini520 woaini1314 woaini521 5201314520 52013145 1314520520 5201314a 520131400 admin123
  administrator admin888 root1234 welcome1 sunshine princess football baseball superman trustno1 computer internet whatever
  12341234 11223344 112233445566 1122334455 22222222 33333333 55555555 77777777 147852369 159357159 789456123
  741852963 963852741 00112233 12121212 13145200 31415926 1357924680 24681357 woaizhongguo zhongguo woshishei wodemima mimamima
  jiamenkou jiamenkou123 doorstep doorstep1 doorstep123 shequ123 zhanzhang xiaoqu123 test1234 changeme letmein1 monkey123
  dragon123 master123 qq123456 qq123456789 wang1234 zhang123 li123456 asd123456 qwe123456 zxc123456 asdf1234 zaq12wsx
  1234qwer 123qweasd 123qwe123 q1w2e3r4 q1w2e3r4t5 147258369a 123456789a 1234567a 12345678a`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that carry a password by themselves, whatever digits stand before or behind them. */
const WORDS =
  /^\d*(password|passwd|passw0rd|admin|administrator|root|welcome|letmein|dragon|monkey|master|test|woaini|iloveyou|qwerty|abc|aa?|qq|wang|zhang|zhangsan|lisi|mima|shequ|xiaoqu|zhanzhang|gongzuozhan|wangge|jiamenkou|doorstep)\d*$/;

/** A birthday, or a mobile number: both stand on half of the papers in the room. */
const DATES = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const MOBILES = /^1[3-9]\d{9}$/;

const RUNS = '0123456789 9876543210 abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcba qwertyuiop asdfghjkl zxcvbnm';

/** Fewer that tell something than this are soon gone through; so are fewer different ones than that. */
const LEAST_TELLING = 6;
const LEAST_DIFFERENT = 5;

/** Characters that add something: repeats of the one before and steps along the keyboard do not. */
export function tellingOf(password: string): number {
  const letters = [...password.toLowerCase()];
  return letters.filter((letter, index) => {
    const before = letters[index - 1];
    return before === undefined || (letter !== before && !RUNS.includes(before + letter));
  }).length;
}

/** A name over and over. */
const isOf = (plain: string, name: string) =>
  name !== '' &&
  name
    .toLowerCase()
    .repeat(Math.ceil(plain.length / name.length))
    .slice(0, plain.length) === plain;

/** Whether it is much used, a run, few signs over and over, a famous word with a number, a birthday, a mobile, or the name itself. */
export function isGuessable(password: string, name = ''): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  return (
    COMMON.has(plain) ||
    [WORDS, DATES, MOBILES].some((shape) => shape.test(plain)) ||
    tellingOf(plain) < LEAST_TELLING ||
    new Set(plain).size < LEAST_DIFFERENT ||
    isOf(plain, name)
  );
}
