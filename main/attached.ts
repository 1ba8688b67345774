// What a feature says of its records that files hang on. It gives one RecordWithFiles through its queries.ts;
// features/attachments/subjects.ts holds one line for it. Nothing else knows of them.
import type { OperationName } from '../shared/operations';
import type { Reader, Session } from './powers';

export type RecordWithFiles = {
  /** Whoever may name this operation sees which files there are. */
  sees: OperationName;
  /** Whoever may name this one sees what is in them. */
  opens: OperationName;
  /** Whoever may name this one adds files, and ends them. */
  adds: OperationName;
  /** A file that leaves the desk wants the password given just now: it tells of people. */
  personal: boolean;
  /** What the record is called in the log. Refuses one that is not there, and one that is not for this one to see. */
  named(db: Reader, session: Session, id: number): Promise<string>;
};
