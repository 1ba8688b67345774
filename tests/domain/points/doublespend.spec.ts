// points asked for by several at once, and the same asked for again and again.
import { createApp } from '../../../main/app';
import { RUN } from '../../../main/command';
import { openDatabase } from '../../../main/database/open';
import { balanceOf } from '../../../main/features/points/queries';
import { verifyLedger } from '../../../main/verify/ledger';
import { figure, isLong } from '../../faults/support/figures';
import { type Desk, describe, expect, test } from '../support/desk';
import { volunteer } from '../support/volunteers';

const CLIENTS = 8;
const ROUNDS = isLong ? 1000 : 60;
const IDS = isLong ? 100 : 6;
const MOST_TIMES = isLong ? 1000 : 40;

const adjust = (desk: Pick<Desk, 'reply'>, volunteerId: number, points: number, requestId: string) =>
  desk.reply('points.adjust', { requestId, volunteerId, points, reason: '兑换毛巾' });

describe('eight who spend the same points at once', () => {
  test('get together exactly what there is, and each of the others hears why', async ({ desk }) => {
    const id = volunteer(desk);
    let [spent, refused] = [0, 0];
    for (let round = 0; round < ROUNDS; round += 1) {
      const price = 3 + (round % 5);
      const affordable = round % (CLIENTS + 1);
      const left = await balanceOf(desk.db, id);
      if (affordable * price + 1 > left) await adjust(desk, id, affordable * price + 1 - left, `give-${round}-points`);
      const before = await balanceOf(desk.db, id);
      const replies = await Promise.all(
        Array.from({ length: CLIENTS }, (_, client) => adjust(desk, id, -price, `spend-${round}-${client}`)),
      );
      const done = replies.filter(({ ok }) => ok).length;
      expect(done, `round ${round}`).toBe(Math.min(CLIENTS, Math.floor(before / price)));
      expect(await balanceOf(desk.db, id)).toBe(before - done * price);
      for (const reply of replies.filter(({ ok }) => !ok))
        expect(reply).toMatchObject({
          failure: { code: 'refused', words: expect.stringMatching(/^积分不够：现有\d+分，要\d+分。$/) },
        });
      spent += done;
      refused += CLIENTS - done;
    }
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    figure(
      'R-22 double spend',
      `${CLIENTS} clients, ${ROUNDS} rounds: ${spent} spent, ${refused} refused in words, never below nothing`,
    );
  });
});

describe('the same request again and again', () => {
  test('is one effect and the same answer, also by a desk that was started anew; anything else under it is a fault', async ({
    desk,
  }) => {
    const id = volunteer(desk);
    const first: unknown[] = [];
    for (let at = 0; at < IDS; at += 1) first.push(await adjust(desk, id, at + 1, `request-of-${at}`));
    const again = async (asked: Pick<Desk, 'reply'>, times: number, at: number) => {
      for (let turn = 0; turn < times; turn += 1) expect(await adjust(asked, id, at + 1, `request-of-${at}`)).toEqual(first[at]);
    };
    const timesOf = (at: number) => 2 + Math.floor((at * (MOST_TIMES - 2)) / Math.max(1, IDS - 1));
    for (let at = 0; at < IDS; at += 1) await again(desk, Math.ceil(timesOf(at) / 2), at);
    await desk.db.destroy();
    const opened = openDatabase({ path: desk.path, key: desk.key });
    const app = createApp({
      ...{ ...opened, platform: desk.platform, keys: desk.keys, session: () => desk.session, proved: () => true },
      ...{
        clock: () => desk.now,
        uptime: () => 0,
        running: () => ({ run: `${RUN}-2`, ran: 0 }),
        log: () => {},
        progress: () => {},
      },
    });
    const restarted = { reply: (name: string, input: unknown) => app.invoke(name, input) };
    for (let at = 0; at < IDS; at += 1) await again(restarted, Math.floor(timesOf(at) / 2), at);
    expect(await balanceOf(opened.db, id)).toBe((IDS * (IDS + 1)) / 2);
    expect(await adjust(restarted, id, 999, 'request-of-0')).toMatchObject({ ok: false, failure: { code: 'fault' } });
    expect(opened.sqlite.prepare("select count(*) from auditEntry where subject = 'pointTransfer'").pluck().get()).toBe(IDS);
    await opened.close();
    figure('R-23 retries', `${IDS} requests, each 2 to ${MOST_TIMES} times, half of them after a restart: ${IDS} effects`);
  });
});
