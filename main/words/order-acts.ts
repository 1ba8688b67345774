import type { orderActs as actions, orders } from '../../shared/features/order-acts';
import type { orderReports } from '../../shared/features/order-reports';
import type { orderSetup } from '../../shared/features/order-setup';
import { type Act, asking } from './act';
import { changedWords, type Facts } from './facts';
import { orderWords } from './order-words';

const number = (facts: Facts) => String(facts.number ?? '一件诉求');

const done = (act: string): Act => ({
  kind: 'ledger',
  act,
  line: (facts) => `${number(facts)}：${act}`,
  words: (_, after) => orderWords(after),
});

const setting = (act: string): Act => ({ kind: 'station', act, words: changedWords });

export const orderActs: Record<keyof typeof orders, Act> = {
  'orders.list': asking('ledger', '看诉求'),
  'orders.card': asking('ledger', '看一件诉求'),
  'orders.search': asking('ledger', '找诉求'),
  'orders.similar': asking('ledger', '看有没有说过'),
  'orders.readText': asking('ledger', '认消息'),
  'orders.add': { ...done('登记诉求'), line: (facts) => `登记了${number(facts)}` },
  'orders.amend': done('改诉求'),
  'orders.reveal': {
    kind: 'reveal',
    act: '查看电话',
    words: (_, after) => [`看了${number(after)}留的电话，原因：${after.reason ?? '保密'}。`],
  },
};

export const orderActActs: Record<keyof typeof actions, Act> = {
  'orders.accept': done('受理'),
  'orders.assign': done('派发'),
  'orders.arrive': done('到现场'),
  'orders.note': done('记进展'),
  'orders.temporary': done('临时处置'),
  'orders.settle': done('处理结果'),
  'orders.giveBack': done('退回'),
  'orders.passUp': done('上报'),
  'orders.suspend': done('中止'),
  'orders.resume': done('继续办'),
  'orders.extend': done('延期'),
  'orders.reply': done('答复'),
  'orders.close': done('办结'),
  'orders.rate': done('回访评价'),
  'orders.reopen': done('重开'),
  'orders.toTopic': done('提交议事'),
  'orders.toLead': done('想参加'),
};

export const orderSetupActs: Record<keyof typeof orderSetup, Act> = {
  'orders.setup': asking('station', '看诉求设置'),
  'orders.setClock': setting('改期限和日历'),
  'orders.openHolidays': asking('station', '选放假安排表'),
  'orders.setHolidays': {
    kind: 'station',
    act: '放假安排',
    words: (_, { days, firstDay, lastDay }) => [`登记了${days}天的放假和调休，${firstDay}到${lastDay}。`],
  },
  'orders.addCategory': setting('添类别'),
  'orders.amendCategory': setting('改类别'),
  'orders.endCategory': setting('停用类别'),
  'orders.addHandler': setting('添办理人'),
  'orders.amendHandler': setting('改办理人'),
  'orders.endHandler': setting('停用办理人'),
};

const slip = (act: string): Act => ({
  kind: 'output',
  act,
  line: (facts) => `编了${number(facts)}`,
  words: (_, { title, number: issued, sheets }) => [`${title}，编号${issued}，共${sheets}张。`],
});

export const orderReportActs: Record<keyof typeof orderReports, Act> = {
  'orders.figures': asking('ledger', '看诉求统计'),
  'orders.openSheet': asking('ledger', '选诉求表'),
  'orders.issueSlip': slip('编答复单'),
  'orders.issueMonth': slip('编月报'),
  'orders.issueList': slip('编诉求清单'),
  'orders.saveList': { kind: 'output', act: '导出诉求清单', words: (_, after) => [`导出${after.fileName}，${after.rows}件。`] },
  'orders.saveXlsx': { kind: 'output', act: '导出诉求统计', words: (_, after) => [`导出${after.fileName}。`] },
  'orders.importSheet': {
    kind: 'ledger',
    act: '导入诉求',
    line: (facts) => `导入了${facts.created}件诉求`,
    words: (_, { fileName, created, unchanged }) => [`从“${fileName}”导入了${created}件，${unchanged}件已经有了。`],
  },
};
