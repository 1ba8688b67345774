import type { Migration } from '../migrate';

/** 快速诉求: what somebody came to the front desk with, and what came of it. */
export const intake: Migration = {
  version: 16,
  name: '0016-intake',
  sql: `
CREATE TABLE intake (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, name TEXT NOT NULL, room TEXT NOT NULL, words TEXT NOT NULL, phone TEXT,
  staffId INTEGER NOT NULL REFERENCES staff(id), atKiosk INTEGER NOT NULL CHECK (atKiosk IN (0, 1)),
  outcome TEXT CHECK (outcome IN ('done', 'passedOn')), endedAt TEXT, endedBy INTEGER REFERENCES staff(id), endWords TEXT NOT NULL,
  CHECK ((outcome IS NULL) = (endedAt IS NULL)), CHECK ((outcome IS NULL) = (endedBy IS NULL))
) STRICT;
CREATE INDEX intakeOpen ON intake (id) WHERE outcome IS NULL;
CREATE INDEX intakeByName ON intake (name);`,
};
