import type { Migration } from '../migrate';
import { day, dayNeeded, ending, unchanged, undeletable, writtenBy } from './pieces';

/** How often a group is visited, the cards that went out, what came of every visit, and what people needed; words of it go when somebody is erased. */
export const visits: Migration = {
  version: 44,
  name: '0044-visits',
  sql: `
CREATE TABLE visitTier (
  id INTEGER PRIMARY KEY, groupId INTEGER NOT NULL REFERENCES careGroup(id),
  every TEXT NOT NULL CHECK (every IN ('weekly', 'monthly', 'quarterly', 'halfYearly')),
  byPhone INTEGER NOT NULL CHECK (byPhone IN (0, 1)), ${dayNeeded('startedOn')}, ${ending}
) STRICT;
CREATE UNIQUE INDEX visitTierNow ON visitTier (groupId) WHERE endedOn IS NULL;
${undeletable('visitTier')}
CREATE TABLE visitCard (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE CHECK (length(number) BETWEEN 7 AND 9), personId INTEGER NOT NULL REFERENCES person(id),
  ${dayNeeded('dueOn')}, ${dayNeeded('issuedOn')}, paperId INTEGER NOT NULL REFERENCES paper(id)
) STRICT;
CREATE INDEX visitCardByPerson ON visitCard (personId, id);
${unchanged('visitCard', 'number', 'dueOn', 'issuedOn', 'paperId')}
${undeletable('visitCard')}
CREATE TABLE visit (
  id INTEGER PRIMARY KEY, personId INTEGER REFERENCES person(id), householdId INTEGER NOT NULL REFERENCES household(id), ${dayNeeded('visitedOn')},
  purpose TEXT NOT NULL CHECK (purpose IN ('routine', 'ask', 'phone', 'familyDoctor', 'festival')),
  result TEXT NOT NULL CHECK (result IN ('met', 'notHome', 'refused', 'moved')), mood TEXT CHECK (mood IN ('good', 'plain', 'low')),
  words TEXT NOT NULL, postId INTEGER REFERENCES post(id), company TEXT NOT NULL,
  service TEXT CHECK (service IN ('followUp', 'checkup', 'vaccination', 'clinic', 'other')), ${day('nextOn')},
  festival TEXT NOT NULL, gift TEXT NOT NULL, quantity INTEGER CHECK (quantity > 0), contactId INTEGER REFERENCES careContact(id),
  cardId INTEGER REFERENCES visitCard(id), ${writtenBy}, ${ending},
  CHECK (personId IS NOT NULL OR purpose = 'ask'), CHECK ((purpose = 'familyDoctor') = (service IS NOT NULL)),
  CHECK (nextOn IS NULL OR purpose = 'familyDoctor'), CHECK (purpose <> 'familyDoctor' OR (words = '' AND mood IS NULL))
) STRICT;
CREATE INDEX visitByDay ON visit (visitedOn, id);
CREATE INDEX visitByPerson ON visit (personId, visitedOn, id) WHERE personId IS NOT NULL;
CREATE INDEX visitByHousehold ON visit (householdId, visitedOn);
CREATE INDEX visitByPost ON visit (postId, visitedOn) WHERE postId IS NOT NULL;
CREATE INDEX visitByContact ON visit (contactId) WHERE contactId IS NOT NULL;
CREATE INDEX visitByCard ON visit (cardId) WHERE cardId IS NOT NULL;
CREATE INDEX visitAgreed ON visit (nextOn, personId) WHERE nextOn IS NOT NULL;
${unchanged('visit', 'visitedOn', 'purpose', 'result', 'postId', 'service', 'quantity', 'cardId', 'staffId', 'at')}
${undeletable('visit')}
CREATE TABLE visitNeed (
  id INTEGER PRIMARY KEY, visitId INTEGER NOT NULL REFERENCES visit(id),
  theme TEXT NOT NULL CHECK (theme IN ('meals', 'errand', 'repair', 'company', 'allowance', 'carer', 'outing', 'neighbours', 'other')),
  words TEXT NOT NULL, becameKind TEXT CHECK (becameKind IN ('order', 'wish', 'claim', 'topic')), becameId INTEGER, ${day('becameOn')}, ${ending},
  CHECK ((becameKind IS NULL) = (becameId IS NULL) AND (becameKind IS NULL) = (becameOn IS NULL)),
  CHECK (becameKind IS NULL OR endedOn IS NULL)
) STRICT;
CREATE INDEX visitNeedOf ON visitNeed (visitId, id);
CREATE INDEX visitNeedOpen ON visitNeed (theme, id) WHERE becameKind IS NULL AND endedOn IS NULL;
CREATE INDEX visitNeedBecame ON visitNeed (becameKind, becameId) WHERE becameKind IS NOT NULL;
${unchanged('visitNeed', 'visitId', 'theme')}
${undeletable('visitNeed')}
CREATE INDEX careContactByDay ON careContact (heldOn, way);`,
};
