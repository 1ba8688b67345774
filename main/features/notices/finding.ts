// Notices as the handlers look for them, and what each state allows.
import type { Selectable } from 'kysely';
import type { Aim, NoticeDraft } from '../../../shared/features/notices';
import { type Rich, readRich, richWords } from '../../../shared/rules/rich-text';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { NoticeTables } from './table';

export type NoticeLine = Selectable<NoticeTables['notice']>;

/** One that is there. */
export async function noticeAt(db: Reader, id: number): Promise<NoticeLine> {
  const found = await db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这份通知，请回到列表重新打开。');
  return found;
}

/** One that may still be written on. */
export async function draftAt(db: Reader, id: number): Promise<NoticeLine> {
  const found = await noticeAt(db, id);
  if (found.state === 'draft') return found;
  if (found.state === 'dropped') throw new Refusal('这份草稿已经不发了，请另起一份。');
  throw new Refusal(`这份通知已经发出（${found.number}），内容不再变。要改请撤回，或者出一份新的代替它。`);
}

/** The same at the revision somebody has before their eyes. */
export async function draftSeen(db: Reader, id: number, revision: number): Promise<NoticeLine> {
  const found = await draftAt(db, id);
  if (found.revision !== revision) throw new Refusal('另一个窗口里刚才又改了，请看过再继续。');
  return found;
}

/** One that went out and still stands. */
export async function issuedAt(db: Reader, id: number): Promise<NoticeLine> {
  const found = await noticeAt(db, id);
  if (found.state === 'issued') return found;
  if (found.state === 'withdrawn' && found.endedOn) throw new Refusal(`这份通知已在${dayWords(found.endedOn)}撤回。`);
  throw new Refusal('这份通知还没有发出。');
}

const EMPTY: Rich = { type: 'doc', content: [{ type: 'paragraph' }] };
export const contentOf = ({ content }: Pick<NoticeLine, 'content'>): Rich => readRich(content) ?? EMPTY;
export const aimOf = ({ aim }: Pick<NoticeLine, 'aim'>): Aim => JSON.parse(aim) as Aim;
export const fillsOf = ({ fills }: Pick<NoticeLine, 'fills'>): NoticeDraft['fills'] => JSON.parse(fills) as NoticeDraft['fills'];

/** Copies of an aim, boards and units. */
export const copiesIn = ({ board, units }: Aim): number => units.reduce((sum, { copies }) => sum + copies, board);

/** A draft as its row. */
export const rowOf = ({ landscape, letterhead, fills, aim, ...draft }: NoticeDraft) => ({
  ...draft,
  words: richWords(readRich(draft.content) ?? EMPTY),
  landscape: landscape ? (1 as const) : (0 as const),
  letterhead: letterhead ? (1 as const) : (0 as const),
  fills: JSON.stringify(fills),
  aim: JSON.stringify(aim),
});

/** What of a row is its draft. */
export const draftOf = (row: NoticeLine): NoticeDraft => ({
  ...{ title: row.title, content: row.content, fills: fillsOf(row), aim: aimOf(row) },
  ...{ paper: row.paper, landscape: row.landscape === 1, letterhead: row.letterhead === 1 },
  ...{ seal: row.seal, code: row.code, phone: row.phone, issuer: row.issuer, takeDownOn: row.takeDownOn },
});
