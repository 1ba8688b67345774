// Which keys a restore needs: the one the present ledger has, where there is one, and the one the backup was made under.
import { type Header, isSigned, keyFileOf } from '../backups/header';
import { Refusal, wantsPassword } from '../refusal';
import type { Holder } from './holder';
import { type KeyFile, openAsPerson, openByRecovery, openKey, type Person, peopleIn, relock } from './key-file';
import { readRecoveryKey } from './recovery-key';
import { guess, RECOVERY } from './sign-in';

/** Who restores, by what. `recovered`: with the recovery key. */
export type Who = { staffId: number; name: string; recovered: boolean };
export type Present = { keys: Uint8Array[]; keyFile: KeyFile };
export type RestoreKeys = {
  restorer: Who /** The key of the backup's body. */;
  key: Uint8Array /** Null where no present key file can be read. */;
  present: Present | null;
};
export type Asked = { staffId: number | null; secret: string | null; secretThen: string | null };

const headIn = (file: KeyFile, staffId: number | null): Person | undefined => {
  const heads = peopleIn(file).filter(({ role }) => role === 'head');
  return heads.find((one) => one.staffId === staffId) ?? heads[0];
};

/** The present key file; null when there is none, or none that can be read. */
function presentFile(held: Holder): KeyFile | null {
  try {
    return held.keyFile();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

type Tried = { restorer: Who; keys: Uint8Array[] };

/** The keys in a file that a secret opens, tried under the throttle; null when it is wrong. */
async function tryFile(held: Holder, file: KeyFile, staffId: number | null, secret: string): Promise<Tried | null> {
  const bare = readRecoveryKey(secret);
  const head = headIn(file, staffId);
  const { staffId: id, name } = head ?? { staffId: 1, name: '站长' };
  const open = () => (bare === null ? openAsPerson(file, id, secret) : openByRecovery(file, bare));
  const tried = await guess(held.throttle, bare === null ? String(id) : RECOVERY, open);
  return tried && { restorer: { staffId: id, name, recovered: bare !== null }, keys: tried.found };
}

async function presentKeys(held: Holder, { staffId, secret }: Asked): Promise<{ restorer: Who; present: Present } | null> {
  const file = presentFile(held);
  if (!file) return null;
  if (held.open) {
    const { session } = held.open.seat;
    if (session.role !== 'head') {
      await held.open.app.noteRefusal('gate.restore');
      throw new Refusal('还原要由站长来做，请找站长。');
    }
    if (!held.open.seat.isProved()) throw wantsPassword();
    const restorer = { staffId: session.staffId, name: session.staffName, recovered: false };
    return { restorer, present: { keys: [held.open.keys.current], keyFile: file } };
  }
  const lying = openKey(file);
  if (lying) return { restorer: { staffId: 1, name: '站长', recovered: false }, present: { keys: [lying], keyFile: file } };
  if (secret === null) throw new Refusal({ secret: '请填站长的密码或恢复码。' });
  const tried = await tryFile(held, file, staffId, secret);
  if (!tried) throw new Refusal({ secret: '打不开：密码或恢复码不对。请检查大小写和输入法，再试一次。' });
  return { restorer: tried.restorer, present: { keys: tried.keys, keyFile: file } };
}

/** The key of a backup out of its own header, by a secret of that time. */
async function keysOfThen(
  held: Holder,
  header: Header,
  { staffId, secret, secretThen }: Asked,
  field: 'secret' | 'secretThen',
): Promise<Tried> {
  const file = keyFileOf(header);
  const lying = openKey(file);
  if (lying) return { restorer: { staffId: 1, name: '站长', recovered: false }, keys: [lying] };
  const given = field === 'secretThen' ? (secretThen ?? secret) : secret;
  const words = field === 'secretThen' && secretThen === null;
  const asking = '这份备份是换密码或换钥匙之前做的，请再填那时站长的密码，或那时的恢复码。';
  if (given === null) throw new Refusal({ [field]: field === 'secretThen' ? asking : '请填站长的密码或恢复码。' });
  const tried = await tryFile(held, file, staffId, given);
  if (tried) return tried;
  throw new Refusal({ [field]: words ? asking : '打不开：这份备份要用它做好那时的密码或恢复码。请检查后再试一次。' });
}

/** Opens what has to be opened for a restore. Throws a Refusal, under the field it belongs to. */
export async function restoreKeys(held: Holder, header: Header, asked: Asked): Promise<RestoreKeys> {
  const found = await presentKeys(held, asked);
  const known = found?.present.keys.find((key) => isSigned(header, key));
  if (found && known) return { restorer: found.restorer, key: known, present: found.present };
  const tried = await keysOfThen(held, header, asked, found ? 'secretThen' : 'secret');
  const key = tried.keys.find((one) => isSigned(header, one));
  if (!key) throw new Refusal('这份备份的开头和它的钥匙对不上，不能用来还原。请选另一份。');
  return { restorer: found?.restorer ?? tried.restorer, key, present: found?.present ?? null };
}

type Account = { id: number; name: string; role: Person['role']; publicKey: string | null };

/**
 * Who may open the restored station, under `key`: everybody who has an account in it, with the present password where it is
 * still the same account, else with the password of then; the present recovery key.
 */
export function keyFileAfter(past: KeyFile, present: KeyFile | null, accounts: readonly Account[], key: Uint8Array): KeyFile {
  if (!present || present.demo) return past;
  const wraps = accounts.flatMap(({ id, name, role, publicKey }) => {
    const now = peopleIn(present).find((one) => one.staffId === id && (one.name === name || one.publicKey === publicKey));
    const wrap = now ?? peopleIn(past).find((one) => one.staffId === id);
    return wrap ? [{ ...relock(wrap, [key]), name, role }] : [];
  });
  const recovery = [...present.wraps, ...past.wraps].find((wrap) => wrap.kind === 'recovery');
  return { ...past, wraps: recovery ? [...wraps, relock(recovery, [key])] : wraps };
}
