import type { Migration } from '../migrate';
import { day, ending, writtenBy } from './pieces';

/** What people may claim by a rule of the station, what they have claimed, and what came of asking them. */
export const entitlements: Migration = {
  version: 11,
  name: '0011-entitlements',
  sql: `
CREATE TABLE entitlement (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL, ageFrom INTEGER CHECK (ageFrom BETWEEN 0 AND 150),
  ageTo INTEGER CHECK (ageTo BETWEEN 0 AND 150), sex TEXT CHECK (sex IN ('1', '2')),
  residency TEXT CHECK (residency IN ('户籍', '流动', '空挂')), months INTEGER CHECK (months BETWEEN 1 AND 120), ${ending}
) STRICT;
CREATE UNIQUE INDEX entitlementNow ON entitlement (name) WHERE endedOn IS NULL;
CREATE TABLE entitlementTag (
  id INTEGER PRIMARY KEY, entitlementId INTEGER NOT NULL REFERENCES entitlement(id), tag TEXT NOT NULL, UNIQUE (entitlementId, tag)
) STRICT;
CREATE TABLE claim (
  id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person(id), entitlementId INTEGER NOT NULL REFERENCES entitlement(id),
  fromOn TEXT NOT NULL CHECK (length(fromOn) = 10), ${day('toOn')}, ${ending}, CHECK (toOn IS NULL OR toOn >= fromOn)
) STRICT;
CREATE INDEX claimByPerson ON claim (personId, entitlementId, id);
CREATE INDEX claimByEntitlement ON claim (entitlementId, personId);
CREATE TABLE screeningCall (
  id INTEGER PRIMARY KEY, personId INTEGER NOT NULL REFERENCES person(id), entitlementId INTEGER NOT NULL REFERENCES entitlement(id),
  heldOn TEXT NOT NULL CHECK (length(heldOn) = 10),
  outcome TEXT NOT NULL CHECK (outcome IN ('claimed', 'notEligible', 'declined', 'unreached')), words TEXT NOT NULL,
  ${writtenBy}
) STRICT;
CREATE INDEX screeningCallByPerson ON screeningCall (personId, entitlementId, id);
INSERT INTO entitlement (id, name, words, ageFrom, months) VALUES
  (1, '叶酸', '备孕和怀孕早期可以免费领叶酸，到社区卫生服务中心领，可以代领送上门。', NULL, 12),
  (2, '高龄津贴', '年满80周岁的户籍老人，带身份证到社区申请；每年核对一次。', 80, 12),
  (3, '残疾人补贴', '持证残疾人看够不够条件申请生活补贴、护理补贴，带残疾人证到社区申请。', NULL, 12);
UPDATE entitlement SET residency = '户籍' WHERE id = 2;
INSERT INTO entitlementTag (entitlementId, tag) VALUES (1, '备孕妇女'), (3, '残疾人');`,
};
