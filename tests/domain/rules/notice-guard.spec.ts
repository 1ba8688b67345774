import { describe, expect, test } from 'vitest';
import { findingsIn, hitsIn, type KnownHere } from '../../../shared/rules/notice-guard';
import { passagesOf, rewritten, withSpans } from '../../../shared/rules/rich-spans';
import { readRich, richWords } from '../../../shared/rules/rich-text';
import { doc, said, table } from '../notices/support';

const known: KnownHere = {
  names: [
    { name: '王小明', minor: true },
    { name: '李安', minor: true },
    { name: '陈建国', minor: false },
    { name: '刘芳', minor: false },
  ],
  published: new Set(['刘芳']),
  phones: { published: new Set(['13800138000', '029-12345678']), private: new Set(['029-86001234']) },
};

const masked = (text: string): string =>
  withSpans(
    text,
    hitsIn({ place: '', text }, known).map(({ from, to, masked: words }) => ({ from, to, words })),
  );
const kinds = (text: string): string[] => hitsIn({ place: '', text }, known).map(({ kind }) => kind);

describe('a number on a notice', () => {
  test.each([
    ['身份证110101199003078515请领取', '身份证110***********8515请领取'],
    ['11010119900307851X', '110***********851X'],
    ['110101 19900307 8515', '110***********8515'],
    ['１１０１０１１９９００３０７８５１５', '110***********8515'],
    ['110101-1990-0307-8515', '110***********8515'],
    ['1\u200b10101199003078515', '110***********8515'],
    ['老号110101900307851', '老号110***********7851'],
    ['卡号6222 0212 0000 0000 005', '卡号6222****0005'],
    ['电话13912345678', '电话139****5678'],
    ['电话 139-1234-5678。', '电话 139****5678。'],
    ['+86 139 1234 5678', '139****5678'],
    ['一三九一二三四五六七八', '139****5678'],
    ['家里电话029-86001234', '家里电话029****1234'],
  ])('%s becomes %s', (text, wanted) => {
    expect(masked(text)).toBe(wanted);
    expect(kinds(wanted)).toEqual([]);
  });

  test.each([
    '请打电话13800138000或029-1234 5678',
    '供水热线96116，政务热线12345，急救120',
    '2026年11月25日8:00至18:00',
    '物业公司029-88880000',
    '共988人，328户，收费1200元',
    '1 2 3 4 5 6 7 8 9 10 11 12 13',
    '统一社会信用代码91610112MA6U00000X',
    '通知2026-0001-17',
  ])('stays where it may stand on a wall: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a room on a notice', () => {
  test.each([
    ['3-2-1101欠费', '3-2欠费'],
    ['3号楼2单元1101室', '3号楼2单元'],
    ['３号楼２单元１１０１', '３号楼２单元'],
    ['三号楼二单元一一〇一', '三号楼二单元'],
    ['3栋1101', '3栋'],
    ['2单元1101住户', '2单元住户'],
    ['11层1101室漏水', '某室漏水'],
    ['1101室漏水', '某室漏水'],
  ])('%s becomes %s', (text, wanted) => {
    expect(masked(text)).toBe(wanted);
    expect(kinds(wanted)).toEqual([]);
  });

  test.each([
    '3号楼2单元',
    '请到社区居委会二楼203室',
    '活动中心2楼201室报名',
    '3号楼300户',
    '1号楼2026年改造',
    '3号楼2单元8时停水',
  ])('stays where it is an office or no room at all: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a name on a notice', () => {
  test.each([
    ['感谢王小明帮忙', '感谢王*明帮忙', 'minor'],
    ['小学生李安拾到钱包', '小学生李*拾到钱包', 'minor'],
    ['表扬赵小虎同学', '表扬赵*虎同学', 'minor'],
    ['孙悦（12岁）走失', '孙*（12岁）走失', 'minor'],
    ['陈建国因脑梗住院，邻居捐款', '陈*国因脑梗住院，邻居捐款', 'health'],
    ['周大海先生确诊糖尿病', '周*海先生确诊糖尿病', 'health'],
  ])('%s becomes %s', (text, wanted, kind) => {
    expect(masked(text)).toBe(wanted);
    expect(kinds(text)).toEqual([kind]);
    expect(kinds(wanted)).toEqual([]);
  });

  test.each([
    '生活安静，平安幸福',
    '陈建国主持会议',
    '有高血压的居民请找楼栋长刘芳',
    '照看好老人和孩子，注意儿童安全。',
    '王主任义诊，测高血压。咨询陈建国。',
  ])('stays where nothing is told of a child or of health: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('in a table is told by the head of its column and the words of its row', () => {
    const rich = readRich(
      doc(
        table([
          ['学生姓名', '学校'],
          ['欧阳静', '未央小学'],
        ]),
        table([
          ['姓名', '情况'],
          ['郭大爷', '低保'],
          ['司徒强', '重病'],
        ]),
      ),
    );
    const found = rich ? findingsIn(passagesOf(rich), known) : [];
    expect(found.map(({ found: name, kind, place }) => [name, kind, place])).toEqual([
      ['欧阳静', 'minor', '表格第2行第1列'],
      ['司徒强', 'health', '表格2第3行第1列'],
    ]);
  });
});

describe('masking', () => {
  test('takes a number out though half of it is bold', () => {
    const rich = readRich(
      JSON.stringify({
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '打139123' },
              { type: 'text', text: '45678', marks: [{ type: 'bold' }] },
              { type: 'text', text: '找我' },
            ],
          },
        ],
      }),
    );
    if (!rich) throw new Error('no text');
    const clean = rewritten(rich, (text) =>
      hitsIn({ place: '', text }, known).map(({ from, to, masked: words }) => ({ from, to, words })),
    );
    expect(richWords(clean)).toBe('打139****5678找我');
  });

  test('tells each finding in a sentence with its place', () => {
    const rich = readRich(said('好的。', '电话13912345678'));
    expect(rich && findingsIn(passagesOf(rich), known)).toEqual([
      {
        ...{ kind: 'phone', place: '正文第2段', found: '13912345678', masked: '139****5678' },
        words: '正文第2段：电话。这不是工作站或楼栋长公布的电话。',
      },
    ]);
  });
});
