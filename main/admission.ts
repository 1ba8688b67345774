import type { Kysely } from 'kysely';
import type { OperationName } from '../shared/operations';
import { inscribeRefusal } from './audit';
import type { Database } from './features';
import { beforeOwnPassword, permits, wantsProof } from './permission';
import type { Sitting } from './powers';
import { Refusal, wantsPassword } from './refusal';

type Door = { db: Kysely<Database>; proved(): boolean; readOnly: boolean };

/** Role, own password, fresh password: in this order, before anything of the input is looked at. Throws a Refusal. */
export async function admit({ db, proved, readOnly }: Door, name: OperationName, sitting: Sitting): Promise<void> {
  const { role, mustChange, recovered } = sitting.session;
  if (!permits(role, name)) {
    if (!readOnly) await db.transaction().execute((trx) => inscribeRefusal(trx, sitting, name));
    throw new Refusal('这件事不在权限内，请找站长办理。');
  }
  if (mustChange && !recovered && !beforeOwnPassword.has(name)) throw new Refusal('请先换成自己的密码，再继续。');
  if (wantsProof(name) && !proved()) throw wantsPassword();
}
