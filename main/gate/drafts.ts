// Forms begun and not yet saved. They name people, so they lie sealed: one file a person beside the ledger, under a key drawn
// from the file key. Nobody else is ever shown them, and they outlive the lock, a crash and a restart.
import { hkdfSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../sheets/files';
import { decrypt, encrypt } from './keys';

/** Forms kept for one person; the one untouched longest goes first. */
const MOST_FORMS = 12;
/** A draft nobody came back to for this long is forgotten. Milliseconds. */
const LONGEST_MS = 30 * 24 * 3600_000;

const Forms = z.array(z.object({ form: z.string(), text: z.string(), at: z.string() }));
type Forms = z.infer<typeof Forms>;
const Box = z.object({ nonce: z.string(), box: z.string() });

const folderIn = (folder: string) => path.join(folder, 'drafts');
const fileOf = (folder: string, staffId: number) => path.join(folderIn(folder), `${staffId}.sealed`);
const keyFrom = (fileKey: Uint8Array) => Buffer.from(hkdfSync('sha256', fileKey, Buffer.alloc(0), 'doorstep drafts', 32));
const boundTo = (staffId: number) => `drafts of ${staffId}`;

function read(folder: string, staffId: number, fileKey: Uint8Array): Forms {
  try {
    const box = Box.parse(JSON.parse(readFileSync(fileOf(folder, staffId), 'utf8')));
    return Forms.parse(JSON.parse(decrypt(keyFrom(fileKey), box, boundTo(staffId))?.toString() ?? ''));
  } catch {
    // Not there, or not to be opened: a draft is a convenience, never a reason not to open the ledger.
    return [];
  }
}

async function write(folder: string, staffId: number, fileKey: Uint8Array, forms: Forms): Promise<void> {
  if (forms.length === 0) return forgetDraftsOf(folder, staffId);
  mkdirSync(folderIn(folder), { recursive: true });
  const box = encrypt(keyFrom(fileKey), Buffer.from(JSON.stringify(forms)), boundTo(staffId));
  await writeAtomically(fileOf(folder, staffId), Buffer.from(JSON.stringify(box)));
}

/** An account that ended comes back to nothing. */
export const forgetDraftsOf = (folder: string, staffId: number): void => rmSync(fileOf(folder, staffId), { force: true });

/** After the file changed its key: what still opens under the old one is sealed under the new one. */
export async function resealDrafts(folder: string, old: Uint8Array, next: Uint8Array): Promise<void> {
  if (!existsSync(folderIn(folder))) return;
  for (const name of readdirSync(folderIn(folder))) {
    const staffId = Number.parseInt(name, 10);
    const forms = read(folder, staffId, old);
    if (forms.length > 0) await write(folder, staffId, next, forms);
  }
}

type Owner = { staffId: number; fileKey: Uint8Array; clock(): string };

/** The drafts of the one at the desk. */
export class Drafts {
  private forms: Forms;

  constructor(
    private readonly folder: string,
    private readonly owner: Owner,
  ) {
    const oldest = Date.parse(owner.clock()) - LONGEST_MS;
    this.forms = read(folder, owner.staffId, owner.fileKey).filter(({ at }) => Date.parse(at) >= oldest);
  }

  all(): { form: string; text: string }[] {
    return this.forms.map(({ form, text }) => ({ form, text }));
  }

  /** On the disk when it resolves. `text` null: the form was saved or given up. Rejects when the disk says no. */
  async keep(form: string, text: string | null): Promise<void> {
    const others = this.forms.filter((one) => one.form !== form);
    if (text === null && others.length === this.forms.length) return;
    const begun = text === null ? [] : [{ form, text, at: this.owner.clock() }];
    this.forms = [...others, ...begun].slice(-MOST_FORMS);
    await write(this.folder, this.owner.staffId, this.owner.fileKey, this.forms);
  }
}
