import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayInChina } from '../../../shared/text';
import type { Migration } from '../migrate';
import { day, dayNeeded, ending, erased, same, stands, undeletable, writtenBy } from './pieces';

const unchanging = (table: string, ...columns: string[]) => `CREATE TRIGGER ${table}NoUpdate BEFORE UPDATE ON ${table} WHEN NOT (
  ${same('id', 'orderId', ...columns)} AND ${erased('serviceOrder', 'old.orderId')}
) ${stands(table)}
${undeletable(table)}`;

const setup = `
CREATE TABLE orderSetting (
  id INTEGER PRIMARY KEY CHECK (id = 1), calendar TEXT NOT NULL CHECK (calendar IN ('natural', 'working')),
  limitDays INTEGER NOT NULL CHECK (limitDays BETWEEN 1 AND 60), fifthName TEXT NOT NULL, sixthName TEXT NOT NULL
) STRICT;
INSERT INTO orderSetting VALUES (1, 'natural', 15, '', '');
CREATE TABLE holiday (
  id INTEGER PRIMARY KEY, ${dayNeeded('day')} UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('off', 'work', 'usual')), name TEXT NOT NULL
) STRICT;
CREATE TABLE orderHandler (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('property', 'grid', 'volunteer', 'chief', 'station', 'street', 'other')), phone TEXT NOT NULL, ${ending}
) STRICT;
CREATE UNIQUE INDEX orderHandlerName ON orderHandler (name) WHERE endedOn IS NULL;
${undeletable('orderHandler')}
CREATE TABLE orderCategory (
  id INTEGER PRIMARY KEY, class TEXT NOT NULL CHECK (class IN ('property', 'home', 'mediation', 'social', 'fifth', 'sixth')),
  name TEXT NOT NULL CHECK (length(name) > 0), limitDays INTEGER CHECK (limitDays BETWEEN 1 AND 60),
  hints TEXT NOT NULL CHECK (json_valid(hints)), questions TEXT NOT NULL CHECK (json_valid(questions)),
  handlerId INTEGER REFERENCES orderHandler(id), ${ending}
) STRICT;
CREATE UNIQUE INDEX orderCategoryName ON orderCategory (name) WHERE endedOn IS NULL;
${undeletable('orderCategory')}`;

const orders = `
CREATE TABLE serviceOrder (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL CHECK (source IN ('walkIn', 'phone', 'chat', 'chief', 'visit', 'frontDesk', 'hotline', 'supermarket')),
  sourceNumber TEXT NOT NULL, receivedAt TEXT NOT NULL, ${dayNeeded('receivedOn')}, personId INTEGER REFERENCES person(id), name TEXT, phone TEXT,
  anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)), buildingId INTEGER REFERENCES building(id), unitId INTEGER REFERENCES unit(id),
  roomId INTEGER REFERENCES room(id), place TEXT NOT NULL, categoryId INTEGER REFERENCES orderCategory(id), words TEXT NOT NULL,
  original TEXT NOT NULL, answers TEXT NOT NULL CHECK (json_valid(answers)), urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)), originKind TEXT, originId INTEGER,
  state TEXT NOT NULL CHECK (state IN ('received', 'accepted', 'assigned', 'working', 'checking', 'returned', 'suspended', 'passedUp', 'closed')),
  handlerId INTEGER REFERENCES orderHandler(id), ${dayNeeded('beganOn')}, ${day('ownDueOn')}, ${dayNeeded('dueOn')}, ${dayNeeded('hardOn')},
  ${dayNeeded('lateAfter')}, ${dayNeeded('warnOn')}, ${dayNeeded('eveOn')}, extended INTEGER NOT NULL CHECK (extended IN (0, 1)),
  temporary TEXT NOT NULL, result TEXT NOT NULL, acceptedAt TEXT, assignedAt TEXT, arrivedAt TEXT, settledAt TEXT, closedAt TEXT, ${day('closedOn')},
  reopened INTEGER NOT NULL CHECK (reopened >= 0), rating TEXT CHECK (rating IN ('satisfied', 'fair', 'unsatisfied')),
  ${writtenBy},
  CHECK ((state = 'closed') = (closedAt IS NOT NULL) AND (closedAt IS NULL) = (closedOn IS NULL)),
  CHECK (personId IS NULL OR name IS NULL), CHECK (anonymous = 0 OR (personId IS NULL AND name IS NULL AND phone IS NULL))
) STRICT;
CREATE INDEX orderOpen ON serviceOrder (lateAfter, id) WHERE closedAt IS NULL;
CREATE INDEX orderWaiting ON serviceOrder (lateAfter, id) WHERE state = 'received';
CREATE INDEX orderClosed ON serviceOrder (closedAt, id) WHERE closedAt IS NOT NULL;
CREATE INDEX orderByReceived ON serviceOrder (receivedOn, id);
CREATE INDEX orderByPerson ON serviceOrder (personId) WHERE personId IS NOT NULL;
CREATE INDEX orderByName ON serviceOrder (name) WHERE name IS NOT NULL;
CREATE INDEX orderByBuilding ON serviceOrder (buildingId, receivedOn) WHERE buildingId IS NOT NULL;
CREATE INDEX orderByHandler ON serviceOrder (handlerId, id) WHERE handlerId IS NOT NULL;
CREATE INDEX orderBySourceNumber ON serviceOrder (sourceNumber) WHERE sourceNumber <> '';
CREATE INDEX orderByOrigin ON serviceOrder (originKind, originId) WHERE originId IS NOT NULL;
${undeletable('serviceOrder')}
CREATE TABLE orderStep (
  id INTEGER PRIMARY KEY, orderId INTEGER NOT NULL REFERENCES serviceOrder(id),
  kind TEXT NOT NULL CHECK (kind IN ('received', 'imported', 'amended', 'accepted', 'assigned', 'arrived', 'noted', 'temporary', 'settled',
    'returned', 'passedUp', 'suspended', 'resumed', 'extended', 'replied', 'rated', 'closed', 'reopened')),
  words TEXT NOT NULL, handlerId INTEGER REFERENCES orderHandler(id), at TEXT NOT NULL, notedAt TEXT NOT NULL,
  staffId INTEGER NOT NULL REFERENCES staff(id)
) STRICT;
CREATE INDEX orderStepOf ON orderStep (orderId, id);
${unchanging('orderStep', 'kind', 'handlerId', 'at', 'notedAt', 'staffId')}
CREATE TABLE orderReply (
  id INTEGER PRIMARY KEY, orderId INTEGER NOT NULL REFERENCES serviceOrder(id), toWhom TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('inPerson', 'phone', 'visit', 'chat', 'letter', 'notice')), words TEXT NOT NULL CHECK (length(words) > 0),
  at TEXT NOT NULL, notedAt TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id)
) STRICT;
CREATE INDEX orderReplyOf ON orderReply (orderId, id);
${unchanging('orderReply', 'way', 'at', 'notedAt', 'staffId')}
CREATE TABLE orderExtension (
  id INTEGER PRIMARY KEY, orderId INTEGER NOT NULL REFERENCES serviceOrder(id), ${dayNeeded('fromOn')}, ${dayNeeded('toOn')},
  reason TEXT NOT NULL, approver TEXT NOT NULL, replyId INTEGER NOT NULL REFERENCES orderReply(id), notedAt TEXT NOT NULL,
  staffId INTEGER NOT NULL REFERENCES staff(id), CHECK (toOn > fromOn)
) STRICT;
CREATE INDEX orderExtensionOf ON orderExtension (orderId, id);
${unchanging('orderExtension', 'fromOn', 'toOn', 'replyId', 'notedAt', 'staffId')}`;

// What files hang on is the contract's to say: a feature that takes files needs no new table.
const attachedToAnything = `
DROP TRIGGER attachmentContentFits;
CREATE TABLE attachmentAnew (
  id INTEGER PRIMARY KEY, subject TEXT NOT NULL CHECK (length(subject) > 0), subjectId INTEGER NOT NULL, name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'docx', 'xlsx')), size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 20000000),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64), at TEXT NOT NULL, staffId INTEGER NOT NULL REFERENCES staff(id), ${ending}
) STRICT;
INSERT INTO attachmentAnew SELECT * FROM attachment;
DROP TABLE attachment;
ALTER TABLE attachmentAnew RENAME TO attachment;
CREATE INDEX attachmentBySubject ON attachment (subject, subjectId, id);
CREATE TRIGGER attachmentNoUpdate BEFORE UPDATE ON attachment WHEN NOT (
  ${same('id', 'subject', 'subjectId', 'kind', 'size', 'sha256', 'at', 'staffId')} AND (
    (new.name = old.name AND old.endedOn IS NULL AND new.endedOn IS NOT NULL)
    OR (new.endedOn IS old.endedOn AND new.name IN ('', old.name) AND (new.endReason IS old.endReason OR new.endReason = '')
      AND ${erased('attachment', 'old.id')})
  )
) ${stands('attachment')}
${undeletable('attachment')}
CREATE TRIGGER attachmentContentFits BEFORE INSERT ON attachmentContent
WHEN length(new.bytes) <> (SELECT size FROM attachment WHERE id = new.id)
BEGIN SELECT RAISE(ABORT, 'attachmentContent is as long as its attachment says'); END;`;

/** What a station can begin with: class, name, words that speak of it. The days are for the station to say. */
const begun: [string, string, string[]][] = [
  ['property', '公共照明', ['照明', '灯不亮', '路灯', '灯坏']],
  ['property', '门禁和门锁', ['门锁', '门禁', '单元门', '锁坏']],
  ['property', '停车秩序', ['停车', '乱停', '车位', '占道', '充电桩']],
  ['property', '设备噪声', ['夜间噪声大', '升降杆', '机房', '水泵响']],
  ['property', '环境卫生', ['垃圾', '卫生', '异味', '杂物', '保洁']],
  ['property', '电梯', ['电梯']],
  ['property', '外墙和屋面', ['外墙', '外立面', '墙砖', '屋面', '太阳能', '脱落']],
  ['home', '家中漏水', ['漏水', '渗水', '水管', '下水', '堵']],
  ['home', '水电气暖', ['停水', '停电', '燃气', '暖气', '没电', '没水']],
  ['home', '家电和家具', ['家电', '空调', '冰箱', '家具']],
  ['mediation', '邻里噪声', ['楼上噪声', '噪音', '吵', '扰民']],
  ['mediation', '邻里纠纷', ['纠纷', '邻居', '争执', '吵架']],
  ['social', '文体活动', ['朗诵', '合唱', '跳舞', '活动', '兴趣班']],
  ['social', '志愿服务', ['志愿者', '想帮忙', '义务']],
];

/** What the front desk took down goes on under the same id: what the log says of an intake is said of that request. */
function carryIntakes(sqlite: Sqlite): void {
  const insert = sqlite.prepare(`INSERT INTO orderCategory VALUES (NULL, ?, ?, NULL, ?, '[]', NULL, NULL, NULL)`);
  for (const [kind, name, hints] of begun) insert.run(kind, name, JSON.stringify(hints));
  const rows = sqlite.prepare('SELECT * FROM intake ORDER BY id').all() as Record<string, string | number | null>[];
  const order =
    sqlite.prepare(`INSERT INTO serviceOrder VALUES (@id, @number, 'frontDesk', '', @at, @on, NULL, @name, @phone, 0, NULL, NULL, NULL,
    @room, NULL, @words, '', '[]', 0, 0, NULL, NULL, @state, NULL, @on, NULL, @due, @due, @due, @warn, @eve, 0, '', @result,
    NULL, NULL, NULL, @endedAt, @endedAt, @endedOn, 0, NULL, @staffId, @at)`);
  const step = sqlite.prepare('INSERT INTO orderStep VALUES (NULL, ?, ?, ?, NULL, ?, ?, ?)');
  const counts = new Map<string, number>();
  for (const { id, at, endedAt, endWords, outcome, staffId, endedBy, ...row } of rows) {
    const on = dayInChina(String(at));
    const year = on.slice(0, 4);
    const count = (counts.get(year) ?? 0) + 1;
    counts.set(year, count);
    const result = outcome === null ? '' : `${outcome === 'done' ? '办好了' : '转出去了'}${endWords ? `：${endWords}` : ''}`;
    const { name, phone, room, words } = row;
    order.run({
      ...{ id, at, on, name, phone, room, words, staffId, result, endedAt },
      number: `诉求${year}-${String(count).padStart(4, '0')}`,
      ...{ state: outcome === null ? 'received' : 'closed', endedOn: endedAt === null ? null : dayInChina(String(endedAt)) },
      ...{ due: daysAfter(on, 15), warn: daysAfter(on, 10), eve: daysAfter(on, 14) },
    });
    step.run(id, 'received', '', at, at, staffId);
    if (outcome !== null) step.run(id, 'closed', result, endedAt, endedAt, endedBy);
  }
}

/** 诉求 with their course, what a station says of classes, handlers and days; what the front desk took down becomes one of them. */
export const serviceOrders: Migration = {
  version: 34,
  name: '0034-orders',
  sql: `${setup}${orders}${attachedToAnything}`,
  fill: carryIntakes,
  finish: 'DROP TABLE intake;',
};
