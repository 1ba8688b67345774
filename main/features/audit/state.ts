import type { Output } from '../../../shared/operations';
import { instantWords } from '../../../shared/text';
import { chainHead } from '../../audit';
import { chainNumber } from '../../audit-chain';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { idsOf } from './filter';

type State = Output<'audit.state'>;

/** How the last check of everything ended, as its own entry kept it. */
async function lastVerified(db: Reader): Promise<State['lastVerified']> {
  const entry = await db
    .selectFrom('auditEntry')
    .select(['at', 'staffName as by', 'after'])
    .where('id', 'in', idsOf(db, ['audit.verify']))
    .where('result', '=', 'done')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (!entry) return null;
  const { passed, words } = JSON.parse(entry.after ?? '{}') as { passed?: boolean; words?: string };
  return { at: entry.at, by: entry.by, ok: passed === true, words: words ?? '' };
}

export async function auditState(db: Reader): Promise<State> {
  const head = await chainHead(db);
  return {
    people: await db.selectFrom('staff').select(['id', 'name']).orderBy('id').execute(),
    entries: head?.id ?? 0,
    chainNumber: head ? chainNumber(head) : null,
    lastVerified: await lastVerified(db),
  };
}

const TYPED = /^(?:链号)?[:：]?\s*(\d{1,15})\s*[-—–－]\s*([0-9a-f]{12,64})$/i;

/** What is printed at the foot of a paper, as somebody typed it; null when it is no chain number. */
function readChainNumber(typed: string): { id: number; hash: string } | null {
  const [, id, hash] = TYPED.exec(typed.normalize('NFKC').trim()) ?? [];
  return id && hash ? { id: Number(id), hash: hash.toLowerCase() } : null;
}

/** Whether the log still holds the entry a paper remembers. */
export async function compareChainNumber(db: Reader, typed: string): Promise<{ matches: boolean; words: string }> {
  const wanted = readChainNumber(typed);
  if (!wanted) throw new Refusal({ chainNumber: '链号写成 1234-9f8e7d6c5b4a 这样，请照纸上抄。' });
  const entry = await db.selectFrom('auditEntry').select(['at', 'hash']).where('id', '=', wanted.id).executeTakeFirst();
  if (!entry) return { matches: false, words: `审计记录里没有第${wanted.id}条：后面的被截掉了，或者换成了旧的文件。` };
  if (!entry.hash.startsWith(wanted.hash)) {
    return { matches: false, words: `对不上：第${wanted.id}条和纸上记的不一样，这一条或它前面的被换过。` };
  }
  return {
    matches: true,
    words: `对得上：第${wanted.id}条（${instantWords(entry.at)}）就是纸上记的那一条。它前面的有没有被改过，请点“校验”。`,
  };
}
