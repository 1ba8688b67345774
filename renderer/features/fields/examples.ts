import type { FieldDraft, FieldSubject } from '../../../shared/features/fields';

export type Example = Pick<FieldDraft, 'name' | 'kind' | 'purpose'> &
  Partial<Pick<FieldDraft, 'unit' | 'hint'>> & { choices?: string[] };

/** What other stations ask of each: a field to begin with. */
export const examples: Record<FieldSubject, readonly Example[]> = {
  person: [
    { name: '车牌', kind: 'text', purpose: '挪车时联系', hint: '例如 陕A12345' },
    { name: '爱好', kind: 'text', purpose: '组织活动时邀请' },
    { name: '愿意帮忙', kind: 'yesNo', purpose: '邻里互助时联系' },
  ],
  household: [
    { name: '宠物', kind: 'choice', purpose: '提醒办犬证、打疫苗', choices: ['狗', '猫', '其他'] },
    { name: '宽带', kind: 'choice', purpose: '停网检修时通知', choices: ['电信', '移动', '联通', '没有'] },
    { name: '停车位', kind: 'number', purpose: '安排停车', unit: '个' },
  ],
  room: [
    { name: '水表号', kind: 'text', purpose: '抄表对号' },
    { name: '灶具', kind: 'choice', purpose: '用气安全检查', choices: ['天然气', '瓶装气', '电'] },
    { name: '上次查水管', kind: 'date', purpose: '安排检修' },
  ],
};
