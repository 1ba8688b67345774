// A month frozen by an older desk, opened a year later by this one: the file that went out, and the file that is only made now, are
// byte for byte what they were.
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createApp } from '../../../main/app';
import { migrate, schemaVersion } from '../../../main/database/migrate';
import { migrations } from '../../../main/database/migrations';
import { type OpenDatabase, openDatabase } from '../../../main/database/open';
import { report } from '../forms/support';
import { enter } from '../residents/people';
import { type Desk, expect, test, theHead } from '../support/desk';
import { fakeKeys } from '../support/keys';
import { fakePlatform } from '../support/platform';

/** The first version of a station's file that knew reports. */
const FIRST = 33;
const A_YEAR_LATER = '2027-11-22T08:00:00.000Z';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

type Frozen = { content: string; file: Uint8Array };

/** A month as it is frozen: what was counted, and its workbook. */
async function frozen(desk: Desk): Promise<Frozen> {
  await enter(desk, { name: '王芳', on: '2026-10-05' });
  const id = await report(desk);
  desk.platform.chosen.save = '/out/summary.xlsx';
  await desk.ask('reports.saveXlsx', { id });
  const { content } = desk.sqlite
    // What an older desk froze: what came later was not in it.
    .prepare(`select json_remove(content, '$.places', '$.definitions') as content from report where id = ?`)
    .get(id) as { content: string };
  return { content, file: desk.platform.files.get('/out/summary.xlsx') ?? new Uint8Array() };
}

/** The file of a station as that older desk left it: two months approved, the workbook of the first one had gone out. */
function olderFile(file: string, key: Uint8Array, { content, file: bytes }: Frozen): void {
  const { sqlite } = openDatabase({ path: file, key });
  migrate(
    sqlite,
    migrations.filter(({ version }) => version <= FIRST),
  );
  sqlite.exec(`insert into station (id, name, phone, address, districtCode, districtWords, streetName, streetCode, communityName,
    communityCode, estateName, estateNo, demo, foundedOn) values (1, '幸福里工作站', '029-12345678', '', '610112', '', '', '', '', '', '幸福里小区', '', 0, '2026-01-01');
    insert into staff (id, name, role, createdAt) values (1, '李站长', 'head', '2026-01-01T00:00:00.000Z'), (2, '张副站长', 'deputy', '2026-01-01T00:00:00.000Z')`);
  const add = sqlite.prepare(`insert into report (id, period, kind, version, state, reason, content, found, staffId, draftedAt)
    values (?, ?, 'month', 0, 'draft', '', ?, '[]', 1, '2026-11-01T01:00:00.000Z')`);
  add.run(1, '2026-10', content);
  add.run(2, '2026-09', content);
  sqlite
    .prepare("update report set state = 'approved', approverId = 2, approvedAt = '2026-11-02T01:00:00.000Z', sha256 = ?")
    .run(sha256(content));
  sqlite
    .prepare(
      `insert into reportFile (reportId, name, bytes, sha256, staffId, at) values (1, '汇总.xlsx', ?, ?, 1, '2026-11-02T02:00:00.000Z')`,
    )
    .run(bytes, sha256(bytes));
  sqlite.close();
}

/** This desk, a year later. */
function reopened(opened: OpenDatabase) {
  const platform = fakePlatform();
  platform.chosen.save = '/out/again.xlsx';
  const app = createApp({
    ...opened,
    ...{ platform, keys: fakeKeys(), session: () => theHead, proved: () => true },
    ...{ clock: () => A_YEAR_LATER, uptime: () => 0, log: () => {}, progress: () => {} },
  });
  return async (id: number) => {
    expect(await app.invoke('reports.saveXlsx', { id })).toMatchObject({ ok: true });
    return platform.files.get('/out/again.xlsx');
  };
}

test('a frozen month opened a year later, after every migration since, is byte for byte what it was', async ({ desk }) => {
  const month = await frozen(desk);
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-reopened-'));
  const [file, key] = [path.join(folder, 'station.db'), randomBytes(32)];
  olderFile(file, key, month);
  const opened = openDatabase({ path: file, key });
  try {
    expect(schemaVersion(opened.sqlite)).toBe(FIRST);
    migrate(opened.sqlite);
    expect(schemaVersion(opened.sqlite)).toBe(migrations.at(-1)?.version);
    const kept = opened.sqlite.prepare('select content, sha256 from report order by id').all();
    expect(kept).toEqual([1, 2].map(() => ({ content: month.content, sha256: sha256(month.content) })));
    const again = reopened(opened);
    expect(sha256((await again(1)) ?? '')).toBe(sha256(month.file));
    expect(sha256((await again(2)) ?? '')).toBe(sha256(month.file));
  } finally {
    await opened.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
