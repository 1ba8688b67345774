import type { Migration } from '../migrate';
import { day, dayNeeded, ending, fixed, kept } from './pieces';

const five = `CHECK (code IN ('office', 'sign', 'equipment', 'rules', 'funds'))`;

/** What hangs on the wall: rules with their versions, further numbers to call, the 五有 and what proves each. */
export const wallOfTheStation: Migration = {
  version: 29,
  name: '0029-wall',
  sql: `
CREATE TABLE wallText (
  id INTEGER PRIMARY KEY, title TEXT NOT NULL CHECK (title <> ''), body TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
  ${dayNeeded('effectiveOn')}, ${ending}
) STRICT;
CREATE UNIQUE INDEX wallTextTitle ON wallText (title) WHERE endedOn IS NULL;
${kept('wallText')}
CREATE TABLE wallTextVersion (
  id INTEGER PRIMARY KEY, textId INTEGER NOT NULL REFERENCES wallText(id), version INTEGER NOT NULL CHECK (version > 0),
  title TEXT NOT NULL, body TEXT NOT NULL, ${dayNeeded('effectiveOn')}, staffId INTEGER NOT NULL REFERENCES staff(id),
  at TEXT NOT NULL, UNIQUE (textId, version)
) STRICT;
${fixed('wallTextVersion', kept)}
CREATE TABLE wallContact (
  id INTEGER PRIMARY KEY, words TEXT NOT NULL CHECK (words <> ''), name TEXT NOT NULL, phone TEXT NOT NULL, ${ending}
) STRICT;
${kept('wallContact')}
CREATE TABLE fiveItem (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE ${five}, state TEXT NOT NULL CHECK (state IN ('have', 'partly', 'missing')),
  owner TEXT NOT NULL, gap TEXT NOT NULL, ${dayNeeded('checkedOn')}, ${day('lapsesOn')},
  CHECK (state = 'have' OR gap <> '')
) STRICT;
${kept('fiveItem')}
CREATE TABLE fiveEvidence (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL ${five}, words TEXT NOT NULL CHECK (words <> ''), ${dayNeeded('heldOn')},
  ${day('validTo')}, ${ending}, CHECK (validTo IS NULL OR validTo >= heldOn)
) STRICT;
CREATE INDEX fiveEvidenceOf ON fiveEvidence (code) WHERE endedOn IS NULL;
${kept('fiveEvidence')}`,
};
