// 上墙: what hangs on the wall of the station, kept in one place and printed anew when it changes: its rules (制度) with version and day,
// who is who (from the posts as they are held today), the duties of the 七员, whom to call, and the 五有 with what proves each of them,
// who sees to it and what is still missing.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Paper } from './papers';
import { Phone } from './people';

export const WallTextDraft = z.object({
  title: filled(30),
  /** Paragraphs, one a line. */
  body: filled(4000),
  effectiveOn: Day,
});
export type WallTextDraft = z.infer<typeof WallTextDraft>;
export const WallText = WallTextDraft.extend({
  id: Id,
  version: z.int(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type WallText = z.infer<typeof WallText>;
export const wallTextLabels = { title: '名称', body: '内容', effectiveOn: '从哪天起' } as const;

/** As it once read. */
export const WallTextVersion = WallTextDraft.extend({ id: Id, version: z.int(), at: z.string(), by: z.string() });
export type WallTextVersion = z.infer<typeof WallTextVersion>;

export const WallContactDraft = z.object({
  /** 社区民警、物业客服、水站. */
  words: filled(20),
  /** A person's name, where there is one to ask for. */
  name: line(20).default(''),
  phone: Phone,
});
export type WallContactDraft = z.infer<typeof WallContactDraft>;
export const WallContact = WallContactDraft.extend({ id: Id, phone: z.string() });
export type WallContact = z.infer<typeof WallContact>;
export const wallContactLabels = { words: '找谁', name: '姓名', phone: '电话' } as const;

/** 五有, in the words of the district: 有办公室、有统一标识、有办公设备、有工作制度、有运行经费. */
export const FiveCode = z.enum(['office', 'sign', 'equipment', 'rules', 'funds']);
export type FiveCode = z.infer<typeof FiveCode>;
export const fiveWords: Record<FiveCode, string> = {
  office: '有办公室',
  sign: '有统一标识',
  equipment: '有办公设备',
  rules: '有工作制度',
  funds: '有运行经费',
};
/** What would show it. */
export const fiveHints: Record<FiveCode, string> = {
  office: '在哪里、多少平方米（不少于20平方米）、谁提供、协议到哪天',
  sign: '门牌、标识挂在哪里，有没有照片',
  equipment: '电脑、打印机、桌椅，清单在哪里',
  rules: '哪几项制度，什么时候公布的',
  funds: '哪来的、多少、账在哪里',
};
export const FiveState = z.enum(['have', 'partly', 'missing']);
export type FiveState = z.infer<typeof FiveState>;
export const fiveStateWords: Record<FiveState, string> = { have: '有', partly: '差一些', missing: '没有' };

export const FiveDraft = z.object({
  state: FiveState,
  /** Who sees to it. */
  owner: line(30).default(''),
  /** What is still missing. */
  gap: line(200).default(''),
  /** Until when it holds and is to be looked at again; null: without end. */
  lapsesOn: Day.nullable().default(null),
});
export type FiveDraft = z.infer<typeof FiveDraft>;
export const fiveLabels = { state: '有没有', owner: '谁负责', gap: '还差什么', lapsesOn: '哪天前再看' } as const;

export const Evidence = z.object({ id: Id, words: z.string(), heldOn: Day, validTo: Day.nullable(), lapsed: z.boolean() });
export type Evidence = z.infer<typeof Evidence>;
export const FiveItem = FiveDraft.extend({
  code: FiveCode,
  /** What photos hang on: its place among the five, from 1. */
  id: Id,
  /** Null: nobody has looked yet. */
  state: FiveState.nullable(),
  checkedOn: Day.nullable(),
  /** To be looked at again, or something that proves it ran out. */
  lapsed: z.boolean(),
  evidence: z.array(Evidence),
});
export type FiveItem = z.infer<typeof FiveItem>;

/** Photos of one of the five that are printed on the board, the latest first; on screen there may be more. */
export const PRINTED_PHOTOS = 3;

/** 七员, and what each of them does for the building. The words are ours. */
export const sevenDuties: readonly { name: string; words: string }[] = [
  { name: '数据员', words: '摸清本楼每一户住着谁、谁需要照顾；有变化及时告诉工作站，台账跟着改。' },
  { name: '信息员', words: '听见居民的难处和意见，第一时间告诉工作站，办成什么样再告诉居民。' },
  { name: '宣传员', words: '把政策和通知送到每个单元，说得明白，问得清楚。' },
  { name: '服务员', words: '替老人、病人和脱不开身的人跑腿代办，帮着联系服务。' },
  { name: '调解员', words: '邻里有了疙瘩，先上门劝和；劝不好的，请工作站一起调解。' },
  { name: '监督员', words: '看物业服务、公共设施和公共账目，有问题提出来，盯到解决。' },
  { name: '安全员', words: '查消防通道、飞线充电、高空坠物和燃气隐患，发现就报，没处理完不撒手。' },
];

/** What can be printed for the wall. */
export const WallSheet = z.enum(['text', 'chart', 'duties', 'contacts', 'five']);
export type WallSheet = z.infer<typeof WallSheet>;
export const wallSheetWords: Record<WallSheet, string> = {
  text: '制度',
  chart: '组织架构图',
  duties: '七员职责',
  contacts: '联系牌',
  five: '五有公示栏',
};
export const WallFormat = z.enum(['A4', 'A3']);
export type WallFormat = z.infer<typeof WallFormat>;

const acknowledged = z.object({ id: Id });
const ending = z.object({ id: Id, reason: filled(60) });

export const wall = {
  'wall.overview': query({
    input: z.object({}),
    output: z.object({ texts: z.array(WallText), contacts: z.array(WallContact), five: z.array(FiveItem) }),
  }),
  /** How a text read before, the latest first. */
  'wall.versions': query({ input: z.object({ id: Id }), output: z.array(WallTextVersion) }),
  'wall.addText': command({ input: WallTextDraft, output: acknowledged }),
  /** A new version; the one before is kept. */
  'wall.amendText': command({ input: WallTextDraft.extend({ id: Id }), output: acknowledged }),
  'wall.endText': command({ input: ending, output: acknowledged }),
  'wall.addContact': command({ input: WallContactDraft, output: acknowledged }),
  'wall.amendContact': command({ input: WallContactDraft.extend({ id: Id }), output: acknowledged }),
  'wall.endContact': command({ input: ending, output: acknowledged }),
  'wall.setFive': command({ input: FiveDraft.extend({ code: FiveCode }), output: z.object({ code: FiveCode }) }),
  'wall.addEvidence': command({
    input: z.object({ code: FiveCode, words: filled(100), heldOn: Day, validTo: Day.nullable().default(null) }),
    output: acknowledged,
  }),
  'wall.endEvidence': command({ input: ending, output: acknowledged }),
  /** `id`: which text. */
  'wall.issue': command({
    input: z.object({ sheet: WallSheet, id: Id.nullable().default(null), paper: WallFormat.default('A3') }),
    output: Paper,
  }),
};
