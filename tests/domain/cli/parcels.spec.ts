// A parcel without a window: the approved report of a period, for the one office above.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readArguments } from '../../../main/cli/arguments';
import { parcelCommands } from '../../../main/cli/parcel-commands';
import { communityAbove, take, withCodes } from '../correspondents/offices';
import { type Desk, expect, test } from '../support/desk';

const run = (desk: Desk, line: string): Promise<unknown> => {
  const read = readArguments(line.split(' '));
  const command = parcelCommands[read.words.slice(0, 2).join(' ')];
  if (!command) throw new Error(`no such command: ${line}`);
  const named = {
    set save(choose: (suggested: string) => string) {
      desk.platform.chooseSave = async ({ suggested }) => choose(suggested);
    },
  };
  return command({ ask: desk.ask, named }, read);
};

test('a package wants an approved report and a card of somebody above, and is the same file every time', async ({
  desk,
  onTestFinished,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-parcel-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const line = `export package --period 2026-10 --to ${folder}`;
  await expect(run(desk, line)).rejects.toThrow(/还没有审核定稿/);
  await withCodes(desk);
  const { id } = await desk.ask('reports.draft', { period: '2026-10' });
  await desk.ask('reports.approveOwn', { id });
  await expect(run(desk, line)).rejects.toThrow(/没有这个上级的名片/);
  await desk.ask('correspondents.makeKeys', {});
  await take(desk, communityAbove().card);
  const file = path.join(folder, '610112004001007-2026-10.station');
  expect(await run(desk, line)).toMatchObject({ file, receiver: '凤城社区' });
  const bytes = desk.platform.files.get(file);
  await run(desk, `${line} --receiver 610112004001`);
  expect(desk.platform.files.get(file)).toEqual(bytes);
  expect((await desk.ask('parcels.list', {})).rows).toHaveLength(1);
});
