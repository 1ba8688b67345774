// A first password that can be said over the counter and typed without an input method: syllables and two digits.
const WORDS = (
  'qingshan baiyun heping chuntian xiatian qiutian dongtian taiyang yueliang xingxing caihong dahai xiaohe senlin caoyuan ' +
  'meihua lanhua juhua taohua liushu songshu zhuzi heye pingguo xiangjiao putao xigua juzi caomei baicai luobo doufu ' +
  'mantou baozi jiaozi miantiao mifan chaye doujiang niunai jidan mianbao tangyuan yuebing xiaomao xiaogou xiaoniao ' +
  'jinyu tuzi songguo mifeng hudie qingting yanzi xique laoniu shanyang luotuo daxiang xiongmao haitun ' +
  'yusan maojin shubao qianbi zhuozi dengpao yaoshi shoubiao yanjing maozi weijin shoutao beizi wanzi kuaizi ' +
  'huoche qiche lunchuan feiji zixingche dizhu erhu guzheng koufeng xiangqi fengzheng denglong chunlian jianzhi'
).split(' ');

const BELOW_HUNDRED = 100;

/** An even draw of a number below `most`, from the system's own randomness. */
function draw(most: number): number {
  const span = 2 ** 32 - (2 ** 32 % most);
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number < span ? number % most : draw(most);
}

/** E.g. `xiaohe-denglong-erhu-47`: about 26 bits, for one sign-in, behind the waits of the gate. */
export function newFirstPassword(): string {
  const words = [1, 2, 3].map(() => WORDS[draw(WORDS.length)]);
  return [...words, String(draw(BELOW_HUNDRED)).padStart(2, '0')].join('-');
}
