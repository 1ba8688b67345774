import { type disclosures, HandingBasis, handingBasisWords } from '../../shared/features/disclosures';
import { type Act, asking } from './act';
import type { Facts } from './facts';

export const disclosureActs: Record<keyof typeof disclosures, Act> = {
  'disclosures.list': asking('ledger', '看对外提供登记'),
  'disclosures.issueRegister': {
    kind: 'output',
    act: '编登记簿',
    line: (facts) => `编了${facts.number ?? '对外提供登记簿'}`,
    words: (_, after) => [`${after.title}，编号${after.number}，共${after.sheets}张。`],
  },
  'disclosures.saveXlsx': {
    kind: 'output',
    act: '导出登记簿',
    line: () => '导出了对外提供登记',
    words: (_, after) => [`存为${after.fileName}，${after.rows}条：${after.filter}。`],
  },
};

/** To whom something went and what for; nothing of what does not say so. */
export function handingWords({ purpose, receiver, contact, handingBasis }: Facts): string[] {
  const basis = HandingBasis.safeParse(handingBasis);
  if (!basis.success) return typeof purpose === 'string' ? [`用途：${purpose}。`] : [];
  return [`给${receiver}（${contact}），用途：${purpose}，依据：${handingBasisWords[basis.data]}。`];
}
