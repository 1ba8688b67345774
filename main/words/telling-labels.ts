/** What notes about guides and chat groups call their fields. */
export const tellingLabels: Record<string, string> = {
  checkedOn: '核对日期',
  asked: '问过几次',
  chatApp: '在哪里',
  chatOwner: '群主',
  members: '人数',
  chat: '群',
  published: '发了什么',
};
