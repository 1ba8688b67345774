import type { NoticeDraft } from '../../../shared/features/notices';
import type { Input } from '../../../shared/operations';
import type { Desk } from '../support/desk';

type Node = { type: string; attrs?: object; content?: Node[]; text?: string; marks?: object[] };

export const paragraph = (words: string): Node => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
export const cell = (words: string, type = 'tableCell'): Node => ({
  type,
  attrs: { colspan: 1, rowspan: 1 },
  content: [words === '' ? { type: 'paragraph' } : paragraph(words)],
});
/** The first row is the head. */
export const table = (rows: string[][]): Node => ({
  type: 'table',
  content: rows.map((words, at) => ({
    type: 'tableRow',
    content: words.map((one) => cell(one, at === 0 ? 'tableHeader' : 'tableCell')),
  })),
});
export const doc = (...content: Node[]): string => JSON.stringify({ type: 'doc', content });
export const said = (...lines: string[]): string => doc(...lines.map(paragraph));

/** A new notice with these words; its id and revision. */
export async function write(desk: Desk, draft: Partial<NoticeDraft>, from: Input<'notices.begin'> = { kind: 'blank' }) {
  const { id } = await desk.ask('notices.begin', from);
  const { revision } = await desk.ask('notices.card', { id });
  return { id, revision: await rewrite(desk, id, revision, draft) };
}

const fields = [
  'title',
  'content',
  'fills',
  'paper',
  'landscape',
  'letterhead',
  'seal',
  'code',
  'phone',
  'issuer',
  'takeDownOn',
  'aim',
] as const;

/** What of a notice is its draft. */
export async function draftOf(desk: Desk, id: number): Promise<NoticeDraft> {
  const card = await desk.ask('notices.card', { id });
  return Object.fromEntries(fields.map((field) => [field, card[field]])) as NoticeDraft;
}

/** Writes on; the new revision. */
export async function rewrite(desk: Desk, id: number, revision: number, draft: Partial<NoticeDraft>): Promise<number> {
  const kept = await desk.ask('notices.keep', { id, revision, draft: { ...(await draftOf(desk, id)), ...draft } });
  if (kept.outcome !== 'kept') throw new Error('overtaken');
  return kept.revision;
}

/** Another account that may look. */
export function addDeputy(desk: Desk): void {
  desk.sqlite
    .prepare(
      `insert into staff (id, name, role, createdAt, publicKey) values (2, '赵敏', 'deputy', '2026-01-01T00:00:00.000Z', 'key')`,
    )
    .run();
}

export const asDeputy = (desk: Desk): void => {
  desk.session = { ...desk.session, staffId: 2, staffName: '赵敏', role: 'deputy' };
};

/** Looked at by the head alone, and out; the paper. */
export async function issue(desk: Desk, { id, revision }: { id: number; revision: number }) {
  await desk.ask('notices.checkAlone', { id, revision });
  return desk.ask('notices.issue', { id, revision });
}

export const htmlOf = async (desk: Desk, id: number): Promise<string> => (await desk.ask('papers.html', { id })).html;

/** What stands on the sheets, in order, without tags and blanks. */
export const wordsOf = (html: string): string[] =>
  html
    .split('<section ')
    .slice(1)
    .map((sheet) => `<${sheet}`.replace(/<[^>]*>/g, '').replace(/\s/g, ''));

/** The rows of the list on top, put together again from its columns. */
export function listOf(html: string): string[][] {
  const columns = [...html.matchAll(/<h3>[^<]*<\/h3><p>([^<]*)<\/p>/g)].map(([, lines = '']) => lines.split('\n'));
  return (columns[0] ?? []).map((_, row) => columns.map((lines) => lines[row] ?? '?'));
}
