import type { Migration } from '../migrate';
import { day, fixed, stands, undeletable, writtenBy } from './pieces';

const people = (name: string) => `${name} INTEGER CHECK (${name} >= 0)`;

/** Votes of a meeting under an item of its agenda; closed or called off, nothing of one moves any more. */
export const votes: Migration = {
  version: 20,
  name: '0020-votes',
  sql: `
CREATE TABLE vote (
  id INTEGER PRIMARY KEY, agendaItemId INTEGER NOT NULL REFERENCES agendaItem(id),
  question TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 100), way TEXT NOT NULL CHECK (way IN ('hands', 'roll', 'household')),
  rule TEXT NOT NULL CHECK (rule IN ('presentHalf', 'presentTwoThirds', 'ordinary278', 'special278', 'none')),
  consultationId INTEGER REFERENCES consultation(id), ${['present', 'agree', 'oppose', 'abstain'].map(people).join(', ')},
  passed INTEGER CHECK (passed IN (0, 1)), words TEXT CHECK (words IS NULL OR json_valid(words)), closedAt TEXT,
  ${writtenBy},
  ${day('endedOn')}, endReason TEXT,
  CHECK ((way = 'household') = (consultationId IS NOT NULL)), CHECK ((way = 'household') = (rule NOT IN ('presentHalf', 'presentTwoThirds'))),
  CHECK ((closedAt IS NULL) = (words IS NULL)), CHECK ((endedOn IS NULL) = (endReason IS NULL)),
  CHECK (way = 'household' OR closedAt IS NULL OR agree + oppose + abstain <= present)
) STRICT;
CREATE INDEX voteByItem ON vote (agendaItemId, id);
CREATE INDEX voteByConsultation ON vote (consultationId);
CREATE TRIGGER voteNoUpdate BEFORE UPDATE ON vote WHEN old.closedAt IS NOT NULL OR old.endedOn IS NOT NULL ${stands('vote')}
${undeletable('vote')}
CREATE TABLE voteCast (
  id INTEGER PRIMARY KEY, voteId INTEGER NOT NULL REFERENCES vote(id), attendeeId INTEGER NOT NULL REFERENCES attendee(id),
  answer TEXT NOT NULL CHECK (answer IN ('agree', 'oppose', 'abstain')), ${writtenBy}
) STRICT;
CREATE INDEX voteCastByVote ON voteCast (voteId, attendeeId, id);
CREATE INDEX voteCastByAttendee ON voteCast (attendeeId);
CREATE TRIGGER voteCastBegins BEFORE INSERT ON voteCast
WHEN EXISTS (SELECT 1 FROM vote WHERE id = new.voteId AND (closedAt IS NOT NULL OR endedOn IS NOT NULL OR way <> 'roll')) ${stands('voteCast')}
${fixed('voteCast')}`,
};
