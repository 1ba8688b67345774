// The templates every station has. What is between {{ }} and no variable of the station is asked for beside the text.
import type { Rich } from '../rules/rich-text';
import type { NoticeKind, Seal } from './notice-words';

export type Template = {
  title: string;
  /** Lines; one that begins with `# ` is a heading, with `- ` an item, with `1. ` a numbered one. */
  lines: readonly string[];
  /** Days until it is taken down. */
  days: number;
  seal?: Seal;
};

const call = '有疑问请打电话{{电话}}，或找楼栋长{{楼栋长}}（{{楼栋长电话}}）。';
const dear = '{{小区}}{{楼栋}}{{单元}}各位住户：';

export const noticeTemplates: Record<NoticeKind, Template> = {
  water: {
    title: '停水通知',
    lines: [
      dear,
      '因{{停水原因}}，{{停水开始}}至{{停水结束}}停水。',
      '请提前储水，关好家里的龙头；来水后先放一会儿再用。',
      '家里有老人、病人用水不便的，请告诉楼栋长。',
      call,
    ],
    days: 3,
  },
  gas: {
    title: '停气通知',
    lines: [
      dear,
      '因{{停气原因}}，{{停气开始}}至{{停气结束}}停气。',
      '# 请记住三件事',
      '1. 停气前关好灶具和表前阀门。',
      '1. 停气时不要开灶试火。',
      '1. 来气后先开窗，再开阀门；闻到异味不开灯、不打电话，到屋外拨打{{抢修电话}}。',
      call,
    ],
    days: 3,
  },
  lift: {
    title: '电梯检修通知',
    lines: [
      dear,
      '{{检修开始}}至{{检修结束}}检修{{哪部电梯}}，期间停用。',
      '请走楼梯或改乘另一部电梯，照看好老人和孩子。要搬大件的，请错开这段时间。',
      '上下楼实在不便、要买菜取药的，请打电话{{电话}}，志愿者可以帮忙。',
    ],
    days: 3,
  },
  meeting: {
    title: '会议通知',
    lines: [
      '{{小区}}各位居民：',
      '{{开会时间}}，在{{开会地点}}召开{{会议名称}}。',
      '# 要商量的事',
      '1. {{议题一}}',
      '1. {{议题二}}',
      '想参加、想提意见的，请在{{报名截止}}前告诉楼栋长或打电话{{电话}}。',
    ],
    days: 7,
  },
  clinic: {
    title: '义诊通知',
    lines: [
      '{{小区}}各位居民：',
      '{{义诊时间}}，{{哪家医院}}在{{义诊地点}}义诊，不收费。',
      '# 可以做的项目',
      '- {{项目}}',
      '请带身份证和医保卡。行动不便的，请提前打电话{{电话}}，志愿者上门来接。',
    ],
    days: 7,
  },
  volunteering: {
    title: '招募志愿者',
    lines: [
      '{{小区}}各位邻居：',
      '{{活动时间}}，在{{活动地点}}组织{{活动名称}}，需要{{人数}}名志愿者。',
      '要做的事：{{做什么}}。',
      '参加可以记服务时长，换积分。报名请到工作站，或打电话{{电话}}。',
    ],
    days: 7,
  },
  safety: {
    title: '安全提示',
    lines: [
      dear,
      '近期{{近期情况}}，请大家注意：',
      '1. 电动车不进楼、不进电梯，不飞线充电。',
      '1. 楼道不堆杂物，消防门随手关。',
      '1. 出门前关火、关电、关窗。',
      '发现隐患请打电话{{电话}}，着火拨打119。',
    ],
    days: 30,
  },
  found: {
    title: '寻物招领',
    lines: [
      '{{捡到或丢失的时间}}，在{{地点}}{{捡到还是丢失}}{{物品}}。',
      '失主或知道情况的邻居，请到工作站来，或打电话{{电话}}。认领时请说出物品的样子。',
    ],
    days: 14,
  },
  publicity: {
    title: '公示',
    lines: [
      '{{公示事项}}，现将结果公示如下：',
      '公示时间：{{日期}}至{{撤下日期}}。',
      '有不同意见的，请在公示期内到工作站说明，或打电话{{电话}}。说明的人和内容都会保密。',
    ],
    days: 7,
    seal: 'over',
  },
  festival: {
    title: '节日安排',
    lines: [
      '{{小区}}各位邻居：',
      '{{节日}}到了，工作站祝大家平安团圆。',
      '节日期间工作站{{值班安排}}，有事请打电话{{电话}}。',
      '不在禁放区燃放烟花爆竹，出远门请关好水、电、气。',
    ],
    days: 10,
  },
  blank: { title: '', lines: [], days: 7 },
};

const paragraph = (words: string): Rich => ({
  type: 'paragraph',
  ...(words === '' ? {} : { content: [{ type: 'text', text: words }] }),
});
const items = { '- ': 'bulletList', '1. ': 'orderedList' } as const;

/** The lines of a template as a text. Neighbours with the same sign are one list. */
export function templateContent(lines: readonly string[]): Rich {
  const content: Rich[] = [];
  for (const line of lines) {
    if (line.startsWith('# ')) {
      content.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: line.slice(2) }] });
      continue;
    }
    const sign = (Object.keys(items) as (keyof typeof items)[]).find((one) => line.startsWith(one));
    if (!sign) {
      content.push(paragraph(line));
      continue;
    }
    const item: Rich = { type: 'listItem', content: [paragraph(line.slice(sign.length))] };
    const last = content.at(-1);
    if (last?.type === items[sign]) last.content?.push(item);
    else content.push({ type: items[sign], ...(sign === '1. ' ? { attrs: { start: 1 } } : {}), content: [item] });
  }
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}
