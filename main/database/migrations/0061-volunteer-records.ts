import type { Migration } from '../migrate';
import { dayNeeded, ending, erased, same, stands, writtenBy } from './pieces';

const ratings = "('satisfied', 'fair', 'unsatisfied')";
const evaluators = "('served', 'team', 'station', 'committee', 'other')";
const theirs = 'volunteerId INTEGER NOT NULL REFERENCES volunteer(id)';

/** Corrected while it stands, ended once; gone only with the volunteer's erasure. */
const guarded = (table: string) => `
CREATE TRIGGER ${table}Stands BEFORE UPDATE ON ${table}
WHEN NOT (old.endedOn IS NULL AND ${same('id', 'volunteerId', 'staffId', 'at')}) ${stands(table)}
CREATE TRIGGER ${table}NoDelete BEFORE DELETE ON ${table} WHEN NOT ${erased('volunteer', 'old.volunteerId')} ${stands(table)}`;

/**
 * The parts of a volunteer's record that were kept on paper alone: commendations, evaluations, how good an activity's service was,
 * and when somebody is able to serve.
 */
export const volunteerRecords: Migration = {
  version: 61,
  name: '0061-volunteer-records',
  sql: `
CREATE TABLE commendation (
  id INTEGER PRIMARY KEY, ${theirs}, name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  givenBy TEXT NOT NULL CHECK (length(givenBy) BETWEEN 1 AND 60), ${dayNeeded('givenOn')}, words TEXT NOT NULL, ${writtenBy}, ${ending}
) STRICT;
CREATE UNIQUE INDEX commendationNow ON commendation (volunteerId, name, givenOn, givenBy) WHERE endedOn IS NULL;
CREATE INDEX commendationByVolunteer ON commendation (volunteerId, givenOn, id);
CREATE INDEX commendationByDay ON commendation (givenOn, id) WHERE endedOn IS NULL;
${guarded('commendation')}
CREATE TABLE volunteerEvaluation (
  id INTEGER PRIMARY KEY, ${theirs}, activityId INTEGER REFERENCES activity(id), evaluator TEXT NOT NULL CHECK (evaluator IN ${evaluators}),
  rating TEXT CHECK (rating IN ${ratings}), words TEXT NOT NULL, ${dayNeeded('evaluatedOn')}, ${writtenBy}, ${ending},
  CHECK (rating IS NOT NULL OR words <> '')
) STRICT;
CREATE INDEX volunteerEvaluationByVolunteer ON volunteerEvaluation (volunteerId, evaluatedOn, id);
CREATE INDEX volunteerEvaluationByActivity ON volunteerEvaluation (activityId) WHERE activityId IS NOT NULL;
${guarded('volunteerEvaluation')}
ALTER TABLE activity ADD COLUMN rating TEXT CHECK (rating IN ${ratings});
ALTER TABLE activity ADD COLUMN ratedBy TEXT CHECK (ratedBy IN ${evaluators}) CHECK ((rating IS NULL) = (ratedBy IS NULL));
ALTER TABLE activity ADD COLUMN ratingWords TEXT NOT NULL DEFAULT '' CHECK (ratingWords = '' OR rating IS NOT NULL);
ALTER TABLE volunteer ADD COLUMN available TEXT;`,
};
