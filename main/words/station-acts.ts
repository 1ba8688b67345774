import type { audit } from '../../shared/features/audit';
import type { chiefs } from '../../shared/features/chiefs';
import type { estate } from '../../shared/features/estate';
import type { imports } from '../../shared/features/imports';
import type { papers } from '../../shared/features/papers';
import type { station } from '../../shared/features/station';
import type { summary } from '../../shared/features/summary';
import type { today } from '../../shared/features/today';
import { numberWords } from '../../shared/text';
import { type Act, asking, named } from './act';
import { type Facts, stationWords, valueWords } from './facts';

export const stationActs: Record<keyof typeof station | keyof typeof estate | keyof typeof today, Act> = {
  'today.overview': asking('station', '看今日'),
  'station.get': asking('station', '看本站资料'),
  'station.amend': { kind: 'station', act: '改本站资料', line: () => '改了工作站资料', words: stationWords },
  'estate.tree': asking('station', '看楼栋'),
  'estate.rooms': asking('station', '看房屋'),
  'estate.addBuilding': {
    kind: 'station',
    act: '加楼栋',
    line: (facts) => `加了${named(facts)}`,
    words: (_, { name, units, rooms }) => [`${name}，${units}个单元，${rooms}间房。`],
  },
  'estate.addRoom': {
    kind: 'station',
    act: '加房屋',
    line: (facts) => `加了${facts.building}${facts.unit}${facts.room}`,
    words: (_, { building, unit, room }) => [`${building}${unit}${room}。`],
  },
};

export const chiefActs: Record<keyof typeof chiefs, Act> = {
  'chiefs.list': asking('station', '看楼栋长'),
  'chiefs.appoint': { kind: 'station', act: '指定楼栋长', line: (facts) => `指定${named(facts)}为楼栋长` },
  'chiefs.end': { kind: 'station', act: '楼栋长卸任', line: (facts) => `${named(facts)}不再任楼栋长` },
};

const count = (facts: Facts, field: string) => numberWords(Number(facts[field] ?? 0));

const imported: Act = {
  kind: 'imports',
  act: '导入',
  line: (facts) => `导入${facts.fileName}：${facts.residents}人`,
  words: (_, after) => [
    `${after.fileName}：${count(after, 'households')}户${count(after, 'residents')}人，新登记${count(after, 'created')}人，更正${count(after, 'updated')}人。`,
  ],
};

export const importActs: Record<keyof typeof imports, Act> = {
  'imports.open': asking('imports', '打开要导入的表格'),
  'imports.preview': asking('imports', '预览导入'),
  'imports.list': asking('imports', '看导入记录'),
  'imports.differences': asking('imports', '看表格和台账的不同'),
  'imports.confirmRest': imported,
  'imports.confirm': imported,
  'imports.layouts': asking('imports', '看有哪些表格样式'),
  'imports.exportLedger': {
    kind: 'output',
    act: '导出台账',
    line: (facts) => `导出了台账：${count(facts, 'rows')}人`,
    words: (_, after) => [`存为${after.fileName}，${count(after, 'rows')}人。`],
  },
  'imports.undo': {
    kind: 'imports',
    act: '撤销导入',
    line: (facts) => `撤销了导入${facts.fileName}`,
    words: (_, after) => [`撤销了${after.fileName}的导入，导入的人已经从台账里拿掉。`],
  },
  'imports.saveFindings': {
    kind: 'output',
    act: '导出核对清单',
    line: () => '存了一份核对清单',
    words: (_, after) => [`存为${after.fileName}，${count(after, 'findings')}处。`],
  },
};

/** What was issued, in a sentence. */
export const issued = (_: Facts, { title, number, sheets }: Facts) => [`${title}，编号${number}，共${sheets}张。`];
const outcome = (_: Facts, { number, outcome: words }: Facts) => [`${number}：${words}。`];

export const paperActs: Record<keyof typeof papers, Act> = {
  'papers.list': asking('output', '看打印中心'),
  'papers.card': asking('output', '看一份纸张'),
  'papers.html': asking('output', '预览纸张'),
  'papers.printers': asking('output', '看打印机'),
  'papers.issueContactCards': {
    kind: 'output',
    act: '编联系卡',
    line: (facts) => `编了联系卡${facts.number ?? ''}`,
    words: issued,
  },
  'papers.issueSummary': { kind: 'output', act: '编汇总表', line: (facts) => `编了汇总表${facts.number ?? ''}`, words: issued },
  'papers.issueTestPage': { kind: 'output', act: '编测试页', words: issued },
  'papers.printerChoices': asking('output', '看打印机'),
  'papers.choosePrinter': {
    kind: 'output',
    act: '定打印机',
    words: (_, after) => [`${valueWords('kind', after.kind)}用“${after.printer}”打印。`],
  },
  'papers.print': { kind: 'output', act: '打印', line: (facts) => `打印了${facts.number ?? '一份纸张'}`, words: outcome },
  'papers.savePdf': { kind: 'output', act: '存PDF', line: (facts) => `${facts.number ?? '一份纸张'}存为PDF`, words: outcome },
};

export const summaryActs: Record<keyof typeof summary, Act> = {
  'summary.figures': asking('output', '看上报汇总'),
  'summary.indicators': asking('output', '看指标'),
  'summary.rows': asking('output', '看数字背后的名单'),
  'summary.counts': asking('output', '看总数'),
  'summary.saveXlsx': {
    kind: 'output',
    act: '导出上报汇总',
    line: () => '导出了上报汇总',
    words: (_, after) => [`${valueWords('period', after.period)}的汇总，存为${after.fileName}。`],
  },
};

export const auditActs: Record<keyof typeof audit, Act> = {
  'audit.list': asking('safety', '看审计'),
  'audit.state': asking('safety', '看审计'),
  'audit.compare': asking('safety', '核对链号'),
  'audit.verify': {
    kind: 'safety',
    act: '校验',
    line: () => '校验了全部记录',
    words: (_, after) => [String(after.words)],
  },
  'audit.saveXlsx': {
    kind: 'output',
    act: '导出审计',
    line: () => '导出了审计记录',
    words: (_, after) => [`${count(after, 'rows')}条，存为${after.fileName}。`],
  },
};
