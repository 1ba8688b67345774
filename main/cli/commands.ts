// The commands of the `station` command line. Each asks the same operations the window asks.
import path from 'node:path';
import { relation } from '../../shared/codes/relation';
import { sex } from '../../shared/codes/sex';
import { wordsOf } from '../../shared/codes/table';
import { countingWords } from '../../shared/rules/indicator-words';
import { Refusal } from '../refusal';
import { need } from './arguments';
import { type Command, folderAt, pathFrom } from './asking';
import { orderCommands } from './order-commands';
import { parcelCommands, parcelUsage } from './parcel-commands';
import { rollupCommands } from './rollup-commands';
import { exportLedger, importResidents } from './sheet-commands';
import { sweepCommands } from './sweep-commands';
import { volunteerCommands } from './volunteer-commands';

/** Codes as words: whoever reads this has no code table beside them. */
const search: Command = async ({ ask }, { words }) => {
  const found = await ask('residents.search', { text: words.slice(1).join(' '), most: 50 });
  return found.map((row) => ({ ...row, relation: wordsOf(relation, row.relation), sex: wordsOf(sex, row.sex) }));
};

const counts: Command = ({ ask }) => ask('summary.counts', {});

/** The dictionary: what every figure counts. An office counts nothing itself: the rules its members counted a period by. */
const indicators: Command = async ({ ask }, read) => {
  const { level } = await ask('station.get', {});
  const entries =
    level === 'station'
      ? await ask('summary.indicators', {})
      : (await ask('rollup.totals', { period: need(read, 'period', '2026-11'), level: 'district' })).indicators;
  return entries.map((one) => ({ ...one, rule: countingWords(one) }));
};

const printContactCards: Command = async ({ ask, named }, read) => {
  const file = pathFrom(need(read, 'out', '联系卡.pdf'));
  folderAt(path.dirname(file));
  const paper = await ask('papers.issueContactCards', { unitIds: null });
  named.save = () => file;
  await ask('papers.savePdf', { id: paper.id });
  return { number: paper.number, sheets: paper.sheets, file };
};

/** Throws the first thing that is not as it should be, as a sentence. */
const verify: Command = async ({ ask }) => {
  const { ok, words, entries, anchors, chainNumber } = await ask('audit.verify', {});
  if (!ok) throw new Refusal(words);
  return { ok, entries, anchors, chainNumber, words };
};

export const commands: Record<string, Command> = {
  'import residents': importResidents,
  search,
  counts,
  indicators,
  'print contact-cards': printContactCards,
  'export ledger': exportLedger,
  ...parcelCommands,
  ...volunteerCommands,
  ...sweepCommands,
  ...orderCommands,
  ...rollupCommands,
  verify,
};

export const usage = `用法：npm run -s station -- 命令 --data 文件夹 [--as 账号] [--json]
  init --name 名称 [--demo] [--level street] 新建工作站（密码取自 STATION_PASSPHRASE 或终端）；
                                             --level community、street、district 建社区、街道、区的汇总台
  import residents 表格… [--dry-run] [--take-sheet]
                                             导入居民台账，可以几张；--dry-run 只看不写；--take-sheet 和台账不同时取表里的
  search 文字                                按姓名、拼音、证件号、电话或房号找人
  counts                                     户数、人数、居住情况、特殊群体
  indicators [--period 期间]                 每个指标怎么数、单位、口径第几版；汇总台写明期间，列出各单位报来的口径
  print contact-cards --out 文件.pdf         每个单元一张楼栋长联系卡
${parcelUsage}
  export ledger --out 文件夹                 现在的台账，照最近导入的那种表的样式
  hours add 编号或姓名 --on 日期 --from 14:00 --to 16:30 --words 说明
                                             补登志愿时长，等另一位审核
  hours approve [编号…] [--words 原因]       通过待审核的时长；不写编号就是能审的全部
  points balance 编号或姓名                  积分余额和时长
  points statement 编号或姓名 [--from 日期] [--to 日期]
                                             积分对账单
  points verify                              逐笔核对积分流水；有一处不对就说是哪里，以1结束
  sweep start --template 模板 --due 日期 [--buildings 1号楼,2号楼 或 --query 查询] [--title 名称] [--out 文件夹]
                                             发起摸排；--out 给每位楼栋长存一张填报表
  sweep return 文件… [--sweep 名称] [--from 谁]
                                             收交回的表（.xlsx）和微信接龙（.txt），先后和遍数不限
  sweep status [--sweep 名称]                摸排到哪里了：一共、各单元、矛盾
  orders import 诉求表 [--dry-run]           导入诉求登记表或12345工单表
  orders stats --period 2026-10              诉求统计：完成率、满意率、前三类；周、季度、年也可以
  receive 文件夹或文件…                      汇总台收报送包；没有收的写明原因
  rollup --level street --period 2026-10     汇总台逐级汇总：district、street、community、station
  backup --to 文件夹                         备份、核对，再存一份到文件夹
  restore 备份文件                           还原到 --data（空文件夹，或先备份再替换）
  drill                                      把最近一份备份还原一遍，核对，不动台账
  verify                                     校验资料文件、台账和审计记录；有一处不对就说是哪里，以1结束`;
