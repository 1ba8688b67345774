import { readArguments } from '../../../main/cli/arguments';
import { volunteerCommands } from '../../../main/cli/volunteer-commands';
import { type Desk, describe, expect, test } from '../support/desk';
import { grant, volunteer } from '../support/volunteers';

/** What the command line is asked, without the program around it. */
const run = (desk: Desk, line: string): Promise<unknown> => {
  const read = readArguments(line.split(' '));
  const command = volunteerCommands[read.words.slice(0, 2).join(' ')];
  if (!command) throw new Error(`no such command: ${line}`);
  return command({ ask: desk.ask, named: {} }, read);
};

describe('hours and points by the command line', () => {
  test('are written down, approved, counted and told', async ({ desk }) => {
    const id = volunteer(desk, '王芳');
    await grant(desk, id, 12);
    const number = desk.sqlite.prepare('select number from volunteer where id = ?').pluck().get(id) as string;
    expect(await run(desk, 'hours add 王芳 --on 2026-11-20 --from 9:00 --to 1130 --words 忘了刷卡')).toMatchObject({
      number,
      name: '王芳',
    });
    expect(await run(desk, `points balance ${number}`)).toEqual({
      ...{ number, name: '王芳', balance: 12 },
      minutes: { timed: 0, hand: 0, pending: 150 },
    });
    expect(await run(desk, 'hours approve')).toEqual({ approved: 1, minutes: 150 });
    expect(await run(desk, 'hours approve')).toEqual({ approved: 0, minutes: 0 });
    expect(await run(desk, 'points statement 王芳 --from 2026-11-01 --to 2026-11-30')).toMatchObject({
      ...{ opening: 0, closing: 12, hours: { hand: 150, pending: 0 } },
      lines: [{ seq: 1, what: '调整', points: 12, balance: 12 }],
    });
    expect(await run(desk, 'points verify')).toMatchObject({ ok: true, transfers: 1 });
  });

  test('are approved however many wait', async ({ desk }) => {
    const id = volunteer(desk);
    const put =
      desk.sqlite.prepare(`insert into hourEntry (requestId, volunteerId, source, countsAs, state, startedAt, endedAt, minutes,
      clockDoubt, words, staffId, writtenAt) values (?, ?, 'timed', 'service', 'pending', ?, ?, 60, 0, '', 1, '')`);
    for (let at = 0; at < 401; at += 1) {
      const began = Date.UTC(2026, 0, 1) + at * 7_200_000;
      put.run(`a request ${at}`, id, new Date(began).toISOString(), new Date(began + 3_600_000).toISOString());
    }
    expect(await run(desk, 'hours approve')).toEqual({ approved: 401, minutes: 401 * 60 });
    expect((await desk.ask('hours.queue', { source: 'timed' })).total).toBe(0);
  });

  test('of a name that two have want the number, and of nobody are refused in words', async ({ desk }) => {
    const [one, other] = [volunteer(desk, '李刚'), volunteer(desk, '李刚')];
    expect(one).not.toBe(other);
    await expect(run(desk, 'points balance 李刚')).rejects.toMatchObject({
      failure: { words: expect.stringMatching(/^不止一位：李刚 \d{5}、李刚 \d{5}。请写编号。$/) },
    });
    await expect(run(desk, 'points balance 赵敏')).rejects.toMatchObject({ failure: { words: '没有找到志愿者赵敏。' } });
    await expect(run(desk, 'hours approve 99')).rejects.toMatchObject({ failure: { words: '编号99不在等审核。' } });
  });

  test('name the first transfer that is not as it was', async ({ desk }) => {
    const id = volunteer(desk);
    await grant(desk, id, 12);
    desk.sqlite.exec('drop trigger pointTransferNoUpdate');
    desk.sqlite.exec('update pointTransfer set points = 99');
    await expect(run(desk, 'points verify')).rejects.toMatchObject({
      failure: { words: '积分流水第1笔被改过：内容和它的校验码对不上。' },
    });
  });
});
