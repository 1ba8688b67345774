import { enter } from '../residents/people';
import { describe, expect, TODAY, test } from '../support/desk';
import { issue, said, write } from './support';

describe('somebody erased whose phone a notice gave', () => {
  test('is in no notice any more, issued or draft, and in no other change of it', async ({ desk }) => {
    const { id } = await enter(desk, { name: '郑秀兰', phone: '13912345678' });
    const out = await write(desk, { title: '招领', phone: '13912345678', content: said('请找郑秀兰，电话{{电话}}。') });
    await issue(desk, out);
    await write(desk, { title: '寻物', phone: '13912345678', content: said('找郑秀兰。') });
    await desk.ask('residents.moveOut', { id, on: TODAY, reason: '搬走' });
    await desk.ask('privacy.erase', { id, name: '郑秀兰', basis: 'served' });
    for (const table of ['notice', 'paper', 'auditEntry'] as const) {
      const rows = JSON.stringify(await desk.db.selectFrom(table).selectAll().execute());
      expect(rows, table).not.toContain('13912345678');
    }
    expect(JSON.stringify(await desk.db.selectFrom('notice').selectAll().execute())).not.toContain('郑秀兰');
    expect(await desk.ask('notices.card', { id: out.id })).toMatchObject({ state: 'issued', number: '通知2026-0001' });
    expect(() => desk.sqlite.exec(`update notice set takeDownOn = '2030-01-01' where id = ${out.id}`)).toThrow('frozen');
  });
});
