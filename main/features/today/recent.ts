import type { Today } from '../../../shared/features/today';
import type { Reader } from '../../powers';

type Facts = Record<string, unknown>;

const named = (facts: Facts) => (typeof facts.name === 'string' ? facts.name : '一个人');

/** What was done, in a short line; names only, no numbers of anybody. */
const lines: Record<string, (facts: Facts) => string> = {
  'gate.create': () => '建立了工作站',
  'station.amend': () => '改了工作站资料',
  'estate.addBuilding': (facts) => `加了${named(facts)}`,
  'estate.addRoom': (facts) => `加了${facts.building}${facts.unit}${facts.room}`,
  'residents.register': (facts) => `登记了${named(facts)}`,
  'residents.amend': (facts) => `更正了${named(facts)}的资料`,
  'residents.moveRoom': (facts) => `${named(facts)}换了住房`,
  'residents.moveOut': (facts) => `${named(facts)}迁出`,
  'residents.moveIn': (facts) => `${named(facts)}迁入`,
  'residents.recordDeath': (facts) => `登记了${named(facts)}去世`,
  'residents.tag': (facts) => `${named(facts)}登记为${facts.tag}`,
  'residents.untag': (facts) => `${named(facts)}不再是${facts.tag}`,
  'residents.reveal': () => '查看了一个人的完整号码',
  'households.split': () => '分了一户',
  'households.verify': () => '核对了一户',
  'imports.confirm': (facts) => `导入${facts.fileName}：${facts.residents}人`,
  'imports.undo': (facts) => `撤销了导入${facts.fileName}`,
  'imports.saveFindings': () => '存了一份核对清单',
  'chiefs.appoint': (facts) => `指定${named(facts)}为楼栋长`,
  'chiefs.end': (facts) => `${named(facts)}不再任楼栋长`,
  'papers.issueContactCards': (facts) => `编了联系卡${facts.number ?? ''}`,
  'papers.issueSummary': (facts) => `编了汇总表${facts.number ?? ''}`,
  'papers.print': (facts) => `打印了${facts.number ?? '一份纸张'}`,
  'papers.savePdf': (facts) => `${facts.number ?? '一份纸张'}存为PDF`,
  'summary.saveXlsx': () => '导出了上报汇总',
};

const MOST = 8;

/** One line an act: a split or a move that left several notes counts once. */
export async function recentActs(db: Reader): Promise<Today['recent']> {
  const entries = await db
    .selectFrom('auditEntry')
    .select(['at', 'operation', 'before', 'after'])
    .orderBy('id', 'desc')
    .limit(MOST * 4)
    .execute();
  const acts = new Map<string, { at: string; words: string }>();
  for (const { at, operation, before, after } of entries) {
    const words = lines[operation]?.(JSON.parse(after ?? before ?? '{}') as Facts);
    if (words && !acts.has(`${at} ${operation}`)) acts.set(`${at} ${operation}`, { at, words });
  }
  return [...acts.values()].slice(0, MOST);
}
