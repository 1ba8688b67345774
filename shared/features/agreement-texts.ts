// 协议书的范文: what an agreement says (参照《人民调解法》第二十九条：事实和争议、各方责任、协议内容、履行的方式和期限), and texts to begin from.
// What is still to be filled in stands in 【】; a text with one of them left is not printed.
import { z } from 'zod';
import { Day, filled, line } from '../text';
import type { DisputeAbout } from './agreements';

export const Term = z.object({
  /** 谁来做. */
  who: filled(60),
  words: filled(500),
  /** 哪天以前; null where nothing is due. */
  dueOn: Day.nullable(),
});
export type Term = z.infer<typeof Term>;

export const AgreementText = z.object({
  /** 事实和争议, and who answers for what. */
  facts: filled(4000),
  terms: z.array(Term).min(1, '至少要写一条。').max(20),
  /** 履行的方式: where, how, by whom it is looked at. */
  manner: line(500),
});
export type AgreementText = z.infer<typeof AgreementText>;

/** The first place that is still to be filled in; null when there is none. */
export const blankIn = (text: AgreementText): string | null =>
  /【[^】]*】/.exec([text.facts, text.manner, ...text.terms.flatMap(({ who, words }) => [who, words])].join('\n'))?.[0] ?? null;

type Template = { name: string; text: AgreementText };
const term = (who: string, words: string): Term => ({ who, words, dueOn: null });

export const agreementTemplates: Record<'repair' | 'neighbour' | 'parking' | 'noise' | 'leak' | 'blank', Template> = {
  repair: {
    name: '公共维修（物业）',
    text: {
      facts:
        '【哪里】的【墙体、管道等】出现【什么情况】，影响安全和使用。经现场查看，各方确认由【哪一方】负责维修，【哪一方】配合。',
      terms: [
        term('【负责维修的一方】', '在现场设围挡和警示标志，完工前不撤。'),
        term('【负责维修的一方】', '按【施工方案】完成维修，费用由【哪一方】承担。'),
        term('【配合的一方】', '提供【施工场地、水电】，通知受影响的住户。'),
        term('各方', '完工后一起验收，在验收单上签字。保修期【几】个月。'),
      ],
      manner: '由工作站组织验收；逾期没有完工的，由【哪一方】另请施工单位，费用由责任方承担。',
    },
  },
  neighbour: {
    name: '邻里纠纷',
    text: {
      facts: '双方因【什么事】在【哪里】发生争执。经了解，【事情经过和责任】。',
      terms: [term('申请人', '【做什么】。'), term('被申请人', '【做什么】。'), term('双方', '今后互谅互让，不再为这件事争执。')],
      manner: '当场履行【哪几条】，其余按约定的日期履行。',
    },
  },
  parking: {
    name: '停车',
    text: {
      facts: '双方因【车位或通道】的使用发生争执。经查看，【车位的权属和现场情况】。',
      terms: [
        term('【占用的一方】', '不再占用【哪里】，车辆停放在【哪里】。'),
        term('物业服务企业', '在【哪里】划线、设标志，劝阻违规停放。'),
      ],
      manner: '自签字之日起履行。不得占用消防车通道。',
    },
  },
  noise: {
    name: '噪声',
    text: {
      facts: '【哪一户】在【什么时间】因【什么】发出声响，影响【哪一户】休息。经上门了解，【情况】。',
      terms: [
        term('被申请人', '每天【22:00】到次日【7:00】不【做什么】，加装【地垫、隔音条】。'),
        term('申请人', '再有影响时先联系楼栋长，不上门争吵。'),
      ],
      manner: '自签字之日起履行，工作站回访。',
    },
  },
  leak: {
    name: '漏水',
    text: {
      facts:
        '【楼上房号】的【水管、防水层】漏水，造成【楼下房号】的【墙面、家具】受损。经现场查看，漏点在【哪里】，责任在【哪一方】。',
      terms: [
        term('被申请人', '修好漏点，并做【24】小时闭水试验，双方到场查看。'),
        term('被申请人', '一次付给申请人维修费【多少】元。'),
        term('申请人', '为维修提供方便，收款后自行修复墙面。'),
      ],
      manner: '费用以【转账或现金】支付，收款写收条。',
    },
  },
  blank: { name: '空白', text: { facts: '', terms: [{ who: '', words: '', dueOn: null }], manner: '' } },
};
export type TemplateName = keyof typeof agreementTemplates;

const usual: Partial<Record<DisputeAbout, TemplateName>> = {
  ...{ repair: 'repair', property: 'repair', neighbour: 'neighbour', parking: 'parking', noise: 'noise', leak: 'leak' },
};
/** The text a quarrel of this kind usually begins from. */
export const usualTemplate = (about: DisputeAbout): TemplateName => usual[about] ?? 'blank';
