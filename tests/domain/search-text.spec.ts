import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { latinTokens, syllablesOf } from '../../main/search/pinyin';
import { digitsText, nameChars, nameTokens, numberChars } from '../../main/search/text';

const surnames =
  '单 朴 曾 解 仇 区 查 盖 乐 缪 任 华 冼 洗 万 尹 宁 令 召 纪 葛 尉 翟 郗 郄 薄 牟 员 黑 折 繁 幺 晁 隗 覃 石 卜 祭 佴 炅 那 谌 逄 庹 种 能 车 都 过 应 相 哈 会 訾 燕 阚 强 行 臧 於 句 六 啜 单于 尉迟 欧阳 诸葛 万俟 澹台 长孙 子车 令狐 鲜于 宇文 司马 上官 夏侯 皇甫 慕容 轩辕 钟离 闾丘 亓官 颛孙 乐正 拓跋 夹谷 宰父 百里 呼延 羊舌 第五 赫连 濮阳 淳于 申屠 公冶'.split(
    ' ',
  );
const given = fc.string({ unit: fc.constantFrom(...'明华芳国重阳乐长行朝传单解女吕略一不'), minLength: 1, maxLength: 3 });
const hanName = fc.tuple(fc.constantFrom(...surnames), given).map(([first, last]) => first + last);

describe('what the index holds of a name', () => {
  it('stands a name one character at a time, rare characters whole', () => {
    expect(nameTokens('王小明')).toBe('王 小 明');
    expect(nameTokens(' 李 䶮𬀩')).toBe('李 䶮 𬀩');
    expect(nameTokens('张㛃')).toBe('张 㛃');
    expect(nameTokens('阿依古丽·买买提')).toBe('阿 依 古 丽 买 买 提');
    expect(nameTokens('Ｔom “O’Neil”')).toBe('t o m o n e i l');
    expect(nameTokens('')).toBe('');
  });

  it('keeps private and not yet named characters, drops broken halves and variation marks', () => {
    expect(nameChars('王\ue123')).toEqual(['王', '\ue123']);
    expect(nameChars('葛\u{e0100}\ufe00')).toEqual(['葛']);
    expect(nameChars('王\ud800')).toEqual(['王']);
  });

  it('writes pinyin and initials from every syllable to the end', () => {
    expect(latinTokens('王小明')).toBe('wangxiaoming xiaoming ming wxm xm m');
    expect(latinTokens('吕略')).toBe('lvlve lve ll l');
    expect(latinTokens('尉迟恭')).toBe('yuchigong chigong gong ycg cg g');
    expect(latinTokens('张㛃')).toBe('zhangjie jie zj j');
    expect(latinTokens('Tom王')).toBe('tomwang wang tw w');
    expect(latinTokens('□○')).toBe('');
  });

  it.each(surnames)('reads the surname %s as pinyin-pro reads it', (surname) => {
    const options = { mode: 'surname', surname: 'head', toneType: 'none', v: true, type: 'array' } as const;
    expect(syllablesOf(`${surname}明`).slice(0, -1)).toEqual(pinyin(`${surname}明`, options).slice(0, -1));
  });

  it('has one latin token and one initial for every syllable', () => {
    fc.assert(
      fc.property(hanName, (name) => {
        const syllables = syllablesOf(name);
        const tokens = latinTokens(name).split(' ');
        expect(tokens).toEqual([
          ...syllables.map((_, at) => syllables.slice(at).join('')),
          ...syllables.map((_, at) =>
            syllables
              .slice(at)
              .map((syllable) => syllable[0])
              .join(''),
          ),
        ]);
      }),
    );
  });

  it('gives only plain letters and spaces for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        expect(latinTokens(text)).toMatch(/^[a-z ]*$/);
      }),
    );
  });
});

describe('what the index holds of numbers', () => {
  it('keeps values apart, and only their digits', () => {
    expect(digitsText('1949-12', '029-860x', null)).toBe('1949 9491 4912 z 0298 2986 9860 860X');
    expect(digitsText(null, '', '119')).toBe('');
    expect(numberChars('１３８ ００００-1234')).toBe('13800001234');
  });

  it('finds no digits that reach over two values', () => {
    expect(digitsText('71381', '38139')).not.toContain(digitsText('13813'));
    const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 4, maxLength: 18 });
    fc.assert(
      fc.property(digits, digits, digits, (one, other, sought) => {
        const within = [one, other].some((value) => value.includes(sought));
        expect(digitsText(one, other).includes(digitsText(sought))).toBe(within);
      }),
    );
  });
});
