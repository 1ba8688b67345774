import { type BriefingKind, briefingKindWords, type briefings } from '../../shared/features/briefings';
import { type Act, asking } from './act';

const sum = (sha256: unknown) => `校验码${String(sha256).slice(0, 12)}`;

export const briefingActs: Record<keyof typeof briefings, Act> = {
  'briefings.list': asking('output', '看简报'),
  'briefings.card': asking('output', '看简报'),
  'briefings.charts': asking('output', '看能加的图'),
  'briefings.draft': {
    ...{ kind: 'output', act: '写简报', line: (facts) => `写了${facts.title ?? '简报'}` },
    words: (_, after) => [`${after.title}（${briefingKindWords[after.kind as BriefingKind]}），还没有定稿。`],
  },
  'briefings.redraft': {
    ...{ kind: 'output', act: '重写简报', line: (facts) => `照定稿的另写了${facts.title ?? '一份简报'}` },
    words: (_, after) => [`${after.title}（${briefingKindWords[after.kind as BriefingKind]}），照定稿的另起一份，还没有定稿。`],
  },
  'briefings.amend': {
    ...{ kind: 'output', act: '改简报', line: (facts) => `改了${facts.title ?? '简报'}` },
    words: (_, after) => [`${after.title}，共${after.blocks}段。`],
  },
  'briefings.issue': {
    ...{ kind: 'output', act: '简报定稿', line: (facts) => `定稿了简报${facts.number ?? ''}` },
    words: (_, after) => [`${after.title}，编号${after.number}。`],
  },
  'briefings.saveWord': {
    ...{ kind: 'output', act: '导出简报', line: () => '导出了简报' },
    words: (_, after) => [`${after.title}存为${after.fileName}，${sum(after.sha256)}。`],
  },
};
