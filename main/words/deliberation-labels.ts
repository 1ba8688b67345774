/** The same where the estate deliberates: votes and consultations. */
export const deliberationLabels: Record<string, string> = {
  scope: '范围',
  owners: '业主',
  answer: '答复',
  channel: '怎么答复',
  ownerName: '业主',
  ownerNo: '业主序号',
  area: '建筑面积',
  agree: '同意',
  oppose: '反对',
  abstain: '弃权',
  question: '表决什么',
  voteWay: '怎么表决',
  voteRule: '怎样算通过',
  present: '到会',
};
