/** What notes about guides, chat groups and the wall call their fields. */
export const tellingLabels: Record<string, string> = {
  checkedOn: '核对日期',
  asked: '问过几次',
  chatApp: '在哪里',
  chatOwner: '群主',
  members: '人数',
  chat: '群',
  published: '发了什么',
  effectiveOn: '从哪天起',
  five: '五有',
  fiveState: '有没有',
  fiveOwner: '谁负责',
  gap: '还差什么',
  lapsesOn: '哪天前再看',
  evidence: '依据',
  wallSheet: '上墙',
};
