/** Lists the law keeps secret or that serve no purpose of a station. None of them is built, imported or typed in here. */
const NOT_KEPT =
  /刑满|刑释|释放|服刑|安置帮教|帮教|社区矫正|矫正|缓刑|假释|吸毒|戒毒|涉毒|精神|肇事|肇祸|艾滋|HIV|性病|信访|上访|访民|缠访|重点人员|重点关注|管控|维稳|涉稳|涉恐|涉访|邪教|法轮|宗教|教徒|信教|基督|天主|佛教|伊斯兰|道教|前科|违法|犯罪|传染病|肺结核|乙肝/i;

/** Whether a word names such a list. */
export const isNotKept = (word: string): boolean => NOT_KEPT.test(word);
