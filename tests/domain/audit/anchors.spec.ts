// a log whose end was cut off, or a whole file of last week, is whole by itself. Papers and backups remember more.
import { copyFileSync, readFileSync } from 'node:fs';
import { chainNumber, detailDigest, GENESIS, hashOf, type Link } from '../../../main/audit-chain';
import { runCommand } from '../../../main/command';
import { openSqlite } from '../../../main/database/open';
import { verifyLedger } from '../../../main/verify/ledger';
import type { Anchor } from '../../../main/verify/verdict';
import { enter } from '../residents/people';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';

const headOf = ({ sqlite }: Pick<Desk, 'sqlite'>) =>
  sqlite.prepare('select id, hash from auditEntry order by id desc').get() as { id: number; hash: string };
const anchorOf = (desk: Desk): Anchor => ({ ...headOf(desk), words: '备份' });
const name = (at: number) => `王${at}`;

async function work(desk: Desk, times: number): Promise<void> {
  const to = { roomId: desk.room('1号楼', '1单元', '101') };
  for (let at = 0; at < times; at += 1) await enter(desk, { name: name(at), to });
}

/** The end is taken away, and everything that could tell with it. */
function cut(desk: Desk, entries: number): void {
  const { id } = headOf(desk);
  const sql = desk.sqlite.prepare("select sql from sqlite_schema where name = 'auditEntryNoDelete'").pluck().get() as string;
  desk.sqlite.exec(`drop trigger auditEntryNoDelete; delete from auditEntry where id > ${id - entries};
    update sqlite_sequence set seq = ${id - entries} where name = 'auditEntry'; ${sql}`);
}

/** Everything from one entry on is written anew, each linked to the one before: whole by itself. */
function rewrite(desk: Desk, from: number): void {
  const sql = desk.sqlite.prepare("select sql from sqlite_schema where name = 'auditEntryNoUpdate'").pluck().get() as string;
  desk.sqlite.exec('drop trigger auditEntryNoUpdate');
  type Row = Link & { before: string | null; after: string | null; salt: string };
  const rows = desk.sqlite.prepare('select * from auditEntry where id >= ? order by id').all(from) as Row[];
  let previous =
    (desk.sqlite
      .prepare('select hash from auditEntry where id = ?')
      .pluck()
      .get(from - 1) as string) ?? GENESIS;
  for (const row of rows) {
    const staffName = row.id === from ? '别人' : row.staffName;
    const detail = detailDigest(row.salt, row.before, row.after);
    const hash = hashOf({ ...row, staffName, detail, previous });
    const set = desk.sqlite.prepare('update auditEntry set staffName = ?, previous = ?, hash = ? where id = ?');
    set.run(staffName, previous, hash, row.id);
    previous = hash;
  }
  desk.sqlite.exec(sql);
}

describe('a log against what papers and backups remember', () => {
  test.for([1, 2, 3, 5, 8, 11, 13])('without its last %i entries is found out', async (entries, { desk }) => {
    await work(desk, 7);
    const anchor = anchorOf(desk);
    cut(desk, entries);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    expect(verifyLedger(desk.sqlite, [anchor])).toMatchObject({
      ok: false,
      firstBad: anchor.id - entries + 1,
      words: expect.stringContaining('被截掉'),
    });
  });

  test.for([1, 2, 3, 4, 5, 6])('of an older file, %i acts ago and worked on since, is found out', async (acts, { desk }) => {
    await work(desk, 2);
    desk.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    const [old, good] = [`${desk.path}.old`, anchorOf(desk)];
    copyFileSync(desk.path, old);
    await work(desk, acts);
    const anchor = anchorOf(desk);
    const swapped = openSqlite(old, desk.key);
    expect(verifyLedger(swapped, [good])).toMatchObject({ ok: true });
    expect(verifyLedger(swapped, [good, anchor])).toMatchObject({ ok: false, firstBad: good.id + 1 });
    swapped.close();
    expect(readFileSync(old).length).toBeGreaterThan(0);
  });

  test.for([1, 2, 4, 7, 9, 11, 13, 14])(
    'written anew from entry %i on, every hash right, is found out',
    async (from, { desk }) => {
      await work(desk, 3);
      const early = anchorOf(desk);
      await work(desk, 4);
      const late = anchorOf(desk);
      rewrite(desk, from);
      expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
      const firstBad = from <= early.id ? 1 : early.id + 1;
      expect(verifyLedger(desk.sqlite, [late, early])).toMatchObject({ ok: false, firstBad });
    },
  );

  test('that went back by a restore, which is in it, is whole', async ({ desk }) => {
    await work(desk, 2);
    const kept = anchorOf(desk);
    await work(desk, 3);
    const lost = { ...anchorOf(desk), at: '2026-11-22T07:00:00.000Z' };
    cut(desk, lost.id - kept.id);
    expect(verifyLedger(desk.sqlite, [lost])).toMatchObject({ ok: false });
    const sitting = { now: desk.now, today: TODAY, session: desk.session };
    await runCommand(desk, 'gate.restore', sitting, async ({ note }) =>
      note({ subject: 'backup', subjectId: 1, before: { replaced: { id: lost.id, hash: lost.hash } }, after: { head: kept } }),
    );
    expect(verifyLedger(desk.sqlite, [kept, lost])).toMatchObject({ ok: true });
    expect(verifyLedger(desk.sqlite, [{ ...lost, at: '2026-11-22T09:00:00.000Z' }])).toMatchObject({ ok: false });
  });
});

describe('the monthly summary', () => {
  test('carries where the log ended, and is compared with it ever after', async ({ desk }) => {
    await work(desk, 2);
    const head = headOf(desk);
    const paper = await desk.ask('papers.issueSummary', { period: '2026-11' });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    expect(html).toContain(`链号 ${chainNumber(head)}`);
    expect(await desk.ask('audit.verify', {})).toMatchObject({ ok: true, anchors: 1 });
    rewrite(desk, 3);
    expect(await desk.ask('audit.verify', {})).toMatchObject({
      ok: false,
      firstBad: 1,
      words: expect.stringContaining(paper.number),
    });
    expect(await desk.ask('audit.compare', { chainNumber: chainNumber(head) })).toMatchObject({ matches: false });
  });
});
