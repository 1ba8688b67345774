import type { Migration } from '../migrate';
import { day, ending, writtenBy } from './pieces';

const tables = `
CREATE TABLE careGroup (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 20), definition TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1, purpose TEXT NOT NULL, sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
  neverPrinted INTEGER NOT NULL CHECK (neverPrinted IN (0, 1)), validity TEXT NOT NULL CHECK (validity IN ('open', 'months', 'date')),
  months INTEGER CHECK (months BETWEEN 1 AND 120), position INTEGER NOT NULL, ${ending}, CHECK ((validity = 'months') = (months IS NOT NULL))
) STRICT;
CREATE TABLE careGroupField (
  id INTEGER PRIMARY KEY, groupId INTEGER NOT NULL REFERENCES careGroup(id), field TEXT NOT NULL,
  required INTEGER NOT NULL CHECK (required IN (0, 1)), position INTEGER NOT NULL, UNIQUE (groupId, field)
) STRICT;
ALTER TABLE personTag ADD COLUMN ${day('validTo')};
CREATE INDEX personTagByTag ON personTag (tag, personId);
CREATE TABLE tagDetail (
  personTagId INTEGER PRIMARY KEY REFERENCES personTag(id), emergencyContact TEXT, emergencyPhone TEXT, carer TEXT, keyHolder TEXT,
  visitTier TEXT CHECK (visitTier IN ('weekly', 'monthly', 'quarterly')), deviceNo TEXT, certificateNo TEXT,
  disabilityClass TEXT CHECK (disabilityClass IN ('1', '2', '3', '4', '5', '6', '7')),
  disabilityGrade TEXT CHECK (disabilityGrade IN ('1', '2', '3', '4')), disabilityCardNo TEXT, cardNo TEXT, serviceItem TEXT,
  school TEXT, dueMonth TEXT CHECK (dueMonth GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'), need TEXT, supportItem TEXT
) STRICT;
CREATE TABLE guardian (
  id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person(id), guardianId INTEGER REFERENCES person(id), name TEXT,
  phone TEXT, relation TEXT, ${day('startedOn')}, ${ending}, CHECK ((guardianId IS NULL) = (name IS NOT NULL)),
  CHECK (guardianId IS NULL OR phone IS NULL)
) STRICT;
CREATE INDEX guardianByPerson ON guardian (personId, id);
CREATE INDEX guardianByGuardian ON guardian (guardianId) WHERE guardianId IS NOT NULL;
CREATE TABLE careContact (
  id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person(id), heldOn TEXT NOT NULL CHECK (length(heldOn) = 10),
  way TEXT NOT NULL CHECK (way IN ('visit', 'phone', 'station', 'message', 'other')), words TEXT NOT NULL,
  ${writtenBy}
) STRICT;
CREATE INDEX careContactByPerson ON careContact (personId, heldOn, id);`;

/** name | definition | purpose | sealed, never printed (1/0) | validity | fields, the required ones with a star. */
const elders = 'emergencyContact* emergencyPhone* visitTier* carer keyHolder deviceNo';
const leaning = 'emergencyContact* emergencyPhone* carer* visitTier* keyHolder deviceNo';
const seeds = `
独居老人|年满60周岁，平时一个人居住。|走访照看|00|open|${elders}
空巢老人|年满60周岁，子女不同住，只和老伴两个人住。|走访照看|00|open|${elders}
高龄老人|年满80周岁。|走访照看，代办高龄津贴|00|open|${elders}
失能老人|年满60周岁，吃饭、穿衣、上下床、如厕、室内走动、洗澡中至少一项不能自理。|走访照看，安排上门服务|10|open|${leaning}
失智老人|年满60周岁，家属说明记忆或认知明显减退，需要有人照看。|走访照看，防走失|10|open|${leaning}
低保对象|家庭正在享受最低生活保障，证明在有效期内。|落实救助|00|date|certificateNo*
低保边缘|家庭经民政部门认定为低保边缘家庭，认定在有效期内。|落实救助|00|date|certificateNo*
特困供养|经民政部门认定的特困供养人员，认定在有效期内。|落实供养和照料|00|date|certificateNo*
残疾人|持有有效的残疾人证。|落实助残政策|00|date|disabilityClass* disabilityGrade* disabilityCardNo*
退役军人|依法退出现役的军官、军士或义务兵。|落实优待|00|open|cardNo* serviceItem
优抚对象|正在享受国家抚恤或优待，例如烈属、伤残军人。|落实抚恤优待|00|open|cardNo* serviceItem
留守儿童|未成年，父母一方或双方到本县（区）以外务工六个月以上。|落实关爱保护（未成年人保护法第四十三条）|10|open|guardian* school*
困境儿童|未成年，因家庭贫困、自身残疾或监护缺失，生活、就医或安全有困难。|落实关爱保护（未成年人保护法第四十三条）|10|open|guardian* school*
孕产妇女|已怀孕，或分娩未满12个月；登记满12个月要重新确认。|通知检查和疫苗|10|12|dueMonth*
备孕妇女|正在备孕，可以领取叶酸；登记满12个月要重新确认。|发放叶酸|10|12|
行动不便|上下楼或出门要人帮忙；只记需要什么帮助，不记病情。|上门服务，紧急情况帮助转移|00|open|need* emergencyContact emergencyPhone
重病困难|因患重病或突发变故，家庭生活暂时困难。|落实救助|10|open|supportItem*
计划生育特殊家庭|独生子女死亡或伤残，没有再生育也没有收养的家庭。|落实扶助|11|open|visitTier* emergencyContact`;

/** The groups of the field, then those a station has come to use by itself; what these mean, only the station can say. */
const fill: NonNullable<Migration['fill']> = (sqlite) => {
  const group =
    sqlite.prepare(`INSERT INTO careGroup (name, definition, purpose, sealed, neverPrinted, validity, months, position)
    VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT ifnull(max(position), 0) + 1 FROM careGroup))`);
  const asked = sqlite.prepare('INSERT INTO careGroupField (groupId, field, required, position) VALUES (?, ?, ?, ?)');
  for (const line of seeds.trim().split('\n')) {
    const [name, definition, purpose, flags = '', term = '', fields = ''] = line.split('|');
    const months = /^\d+$/.test(term) ? Number(term) : null;
    const cells = [name, definition, purpose, Number(flags[0]), Number(flags[1]), months === null ? term : 'months', months];
    const { lastInsertRowid } = group.run(...cells);
    const names = fields.split(' ').filter(Boolean);
    names.forEach((field, at) => {
      asked.run(lastInsertRowid, field.replace('*', ''), field.endsWith('*') ? 1 : 0, at);
    });
  }
  const own = sqlite
    .prepare('SELECT DISTINCT tag FROM personTag WHERE tag NOT IN (SELECT name FROM careGroup) ORDER BY tag')
    .pluck();
  for (const name of own.all() as string[]) group.run(name, '本站自定的类别，由本站说明。', '由本站说明', 1, 0, 'open', null);
};

/** Groups of a station of their own fields and validity; who stands for a child; who was in touch. */
export const careGroups: Migration = {
  version: 10,
  name: '0010-care-groups',
  sql: tables,
  fill,
  finish: `
UPDATE personTag SET validTo = date(startedOn, '+12 months', '-1 day')
  WHERE endedOn IS NULL AND tag IN (SELECT name FROM careGroup WHERE validity = 'months');`,
};
