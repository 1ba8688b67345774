// Everything preparation tells the person goes through here: short English lines on stderr, so stdout stays clean.

/** Preparation cannot go on; the message is the one sentence the person reads. */
export class CannotPrepare extends Error {}

let quiet = false;

/** Leaves out the lines that only say what is used; what is fetched, built or installed is still said. */
export function sayOnlyWork() {
  quiet = true;
}

/** Something is done that takes time or changes the machine. */
export function sayWork(text) {
  process.stderr.write(`doorstep: ${text}\n`);
}

/** Something is found ready and used. */
export function sayUse(text) {
  if (!quiet) process.stderr.write(`doorstep: ${text}\n`);
}

/** Runs `work`; a sentence for the person and exit code 1 where it cannot be done. */
export async function orStop(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof CannotPrepare)) throw error;
    process.stderr.write(`doorstep: ${error.message}\n`);
    process.exit(1);
  }
}
