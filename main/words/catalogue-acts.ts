import type { catalogue } from '../../shared/features/catalogue';
import { type Act, asking } from './act';
import { changedWords, dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const item = ({ serviceNo, service }: Facts) => (serviceNo ? `${serviceNo}号“${service}”` : `“${service ?? ''}”`);

export const catalogueActs: Record<keyof typeof catalogue, Act> = {
  'catalogue.list': asking('station', '看服务目录'),
  'catalogue.item': asking('station', '看一项服务'),
  'catalogue.byNumber': asking('station', '按编号点单'),
  'catalogue.templates': asking('station', '看答复模板'),
  'catalogue.add': {
    kind: 'station',
    act: '添服务',
    line: (facts) => `目录里添了${item(facts)}`,
    words: (_, after) => [`目录里添了${item(after)}。`],
  },
  'catalogue.amend': { kind: 'station', act: '改服务', line: (facts) => `改了${item(facts)}`, words: changedWords },
  'catalogue.end': {
    kind: 'station',
    act: '停用服务',
    words: (_, after) => [`${item(after)}停用，${dayOf(after, 'endedOn')}，${after.endReason}。`],
  },
  'catalogue.resume': { kind: 'station', act: '恢复服务', words: (_, after) => [`${item(after)}又可以点了。`] },
  'catalogue.begin': {
    kind: 'station',
    act: '放进样本',
    words: (_, after) => [after.template ? `添了答复模板“${after.template}”。` : `目录里添了${item(after)}。`],
  },
  'catalogue.issueSheet': { kind: 'output', act: '编点单页', line: (facts) => `编了${facts.number ?? '点单页'}`, words: issued },
  'catalogue.addTemplate': { kind: 'station', act: '添答复模板', words: (_, after) => [`添了答复模板“${after.template}”。`] },
  'catalogue.amendTemplate': { kind: 'station', act: '改答复模板', words: (_, after) => [`改了答复模板“${after.template}”。`] },
  'catalogue.endTemplate': {
    kind: 'station',
    act: '停用答复模板',
    words: (_, after) => [`答复模板“${after.template}”停用，${after.endReason}。`],
  },
};
