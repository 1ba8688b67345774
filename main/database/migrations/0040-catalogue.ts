import type { Migration } from '../migrate';
import { ending, undeletable } from './pieces';

const classes = `('property', 'home', 'mediation', 'social', 'fifth', 'sixth')`;

/** 服务目录: what may be ordered by number, and the words requests are usually answered with. */
export const serviceCatalogue: Migration = {
  version: 40,
  name: '0040-catalogue',
  sql: `
CREATE TABLE catalogueItem (
  id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 101 AND 699 AND number % 100 > 0),
  class TEXT NOT NULL CHECK (class IN ${classes}), name TEXT NOT NULL CHECK (length(name) > 0), words TEXT NOT NULL,
  becomes TEXT NOT NULL CHECK (becomes IN ('order', 'errand')), limitDays INTEGER CHECK (limitDays BETWEEN 1 AND 60),
  handlerId INTEGER REFERENCES orderHandler(id), categoryId INTEGER REFERENCES orderCategory(id),
  guideId INTEGER REFERENCES guide(id), ${ending}
) STRICT;
CREATE INDEX catalogueItemByClass ON catalogueItem (class, number);
CREATE UNIQUE INDEX catalogueItemName ON catalogueItem (name) WHERE endedOn IS NULL;
CREATE INDEX catalogueItemByGuide ON catalogueItem (guideId) WHERE guideId IS NOT NULL;
CREATE TRIGGER catalogueItemNumber BEFORE UPDATE ON catalogueItem WHEN new.number <> old.number OR new.class <> old.class
BEGIN SELECT RAISE(ABORT, 'a number stands for one service for good'); END;
${undeletable('catalogueItem')}
CREATE TABLE replyTemplate (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (length(name) > 0), words TEXT NOT NULL CHECK (length(words) > 0),
  class TEXT CHECK (class IN ${classes}), ${ending}
) STRICT;
CREATE UNIQUE INDEX replyTemplateName ON replyTemplate (name) WHERE endedOn IS NULL;
${undeletable('replyTemplate')}`,
};
