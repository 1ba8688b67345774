// 对外提供登记: whatever carries people out of the ledger stands there, to whom and what for, for good.
import type { z } from 'zod';
import { wantsProof } from '../../../main/permission';
import type { Handing } from '../../../shared/features/disclosures';
import { type OperationName, operations } from '../../../shared/operations';
import { enterSome, filter, textOf } from '../queries/lists';
import { type Desk, describe, expect, test } from '../support/desk';
import { handing } from '../support/handing';

const street: Handing = {
  ...{ to: 'other', receiver: '辛家庙街道民政办', contact: '赵干事 029-86520000' },
  ...{ purpose: '报送高龄老人', basis: 'duty' },
};

/** What carries numbers or whole lists and goes, by its nature, to those it is about, into a meeting, or back where it came from. */
const NOT_ASKED: Partial<Record<OperationName, string>> = {
  'privacy.issueFile': 'goes to the person it is about',
  'privacy.issueClearing': 'stays in the station, names masked',
  'certificates.issue': 'goes to the volunteer it is about',
  'certificates.reissue': 'goes to the volunteer it is about',
  'certificates.issueStatement': 'goes to the volunteer it is about',
  'certificates.issueActivity': 'is the record the station keeps',
  'records.issue': 'goes to the volunteer it is about',
  'volunteers.issueCards': 'go to the volunteers themselves',
  'volunteers.saveFindings': 'go back to whoever brought the sheet',
  'imports.saveFindings': 'go back to whoever brought the sheet',
  'activities.issueSheet': 'is signed by those who stand on it, and kept',
  'meetings.issueSignIn': 'is signed by those who stand on it, and kept',
  'consultations.issueSheets': 'go to the households they are about',
  'consultations.saveSheets': 'go to the chiefs of the buildings, and come back',
  'agreements.issueRegister': 'is the register the station keeps',
  'agreements.issueRecord': 'goes to the parties',
  'agreements.issueText': 'goes to the parties',
  'agreements.issueFollowUps': 'is the record the station keeps',
  'orders.issueSlip': 'goes to whoever asked',
  'errands.issueEntrustment': 'is signed by whom it is about, and kept',
  'errands.issueHandover': 'is signed by whom it is about, and kept',
  'visits.issueCards': 'go to the chiefs of the buildings, come back, and stand in the register by themselves',
  'visits.issueGifts': 'is signed by those who stand on it, kept, and stands in the register by itself',
  'sweeps.issueLists': 'go to the chiefs of the buildings, and come back',
  'sweeps.saveSheets': 'go to the chiefs of the buildings, and come back',
  'audit.saveXlsx': 'is the log itself, for those who audit it',
};

const asksHanding = (name: OperationName) => 'handing' in ((operations[name].input as z.ZodObject).shape ?? {});

const list = (desk: Desk, to: Handing = handing) =>
  desk.ask('queries.issueList', { source: filter(), columns: ['phone'], handing: to });

describe('the register of what was handed out', () => {
  test('is asked for by everything that carries people out of the ledger, or there is a reason why not', () => {
    const names = Object.keys(operations) as OperationName[];
    const outputs = names.filter((name) => wantsProof(name) && /\.(issue|reissue|save|export)/.test(name));
    expect(outputs.filter((name) => !asksHanding(name)).sort()).toEqual(Object.keys(NOT_ASKED).sort());
  });

  test('has a line for a paper and a line for a file, to whom, what for, on what basis', async ({ desk }) => {
    await enterSome(desk);
    const paper = await list(desk);
    await desk.ask('queries.saveXlsx', { source: filter(), columns: [], handing: street });
    const { rows, next } = await desk.ask('disclosures.list', {});
    expect(next).toBe(null);
    expect(rows).toMatchObject([
      {
        ...{ what: '居民名单', people: 3, way: 'file', fileName: '居民名单_2026-11-22.xlsx', paper: null, by: '李站长' },
        ...{ to: { receiver: '辛家庙街道民政办', contact: '赵干事 029-86520000', basis: 'duty' }, purpose: '报送高龄老人' },
      },
      { way: 'paper', paper: { id: paper.id, number: paper.number }, fileName: null, to: null, purpose: '站里核对' },
    ]);
  });

  test('has no line for what was called off or refused, and takes none without a receiver or a purpose', async ({ desk }) => {
    expect(await desk.refusal('queries.issueList', { source: filter(), columns: [], handing })).toContain('名单是空的');
    await enterSome(desk);
    desk.platform.chosen.save = null;
    await desk.ask('queries.saveXlsx', { source: filter(), columns: [], handing });
    for (const wrong of [
      { ...street, receiver: ' ' },
      { ...street, basis: 'because' },
      { to: 'station', purpose: '' },
      undefined,
    ])
      expect(await desk.reply('queries.issueList', { source: filter(), columns: [], handing: wrong })).toMatchObject({
        failure: { code: 'invalid' },
      });
    expect((await desk.ask('disclosures.list', {})).rows).toEqual([]);
  });

  test('is narrowed by whom, month and words, and turned page by page', async ({ desk }) => {
    await enterSome(desk);
    await list(desk, street);
    desk.now = '2026-11-30T16:30:00.000Z';
    for (let at = 0; at < 51; at += 1) await list(desk);
    const count = async (asked: object) => (await desk.ask('disclosures.list', asked)).rows.length;
    expect(await count({ to: 'other' })).toBe(1);
    expect(await count({ month: '2026-11' })).toBe(1);
    expect(await count({ month: '2026-12', text: '高龄' })).toBe(0);
    expect(await count({ text: '民政' })).toBe(1);
    const first = await desk.ask('disclosures.list', {});
    expect([first.rows.length, await count({ after: first.next })]).toEqual([50, 2]);
  });

  test('is changed and deleted by nobody', async ({ desk }) => {
    await enterSome(desk);
    await list(desk, street);
    expect(() => desk.sqlite.exec("update disclosure set receiver = '别人'")).toThrow('append-only');
    expect(() => desk.sqlite.exec('delete from disclosure')).toThrow('append-only');
  });

  test('goes out on paper and as a table under the same filter', async ({ desk }) => {
    expect(await desk.refusal('disclosures.issueRegister', {})).toContain('没有登记');
    await enterSome(desk);
    await list(desk);
    await list(desk, street);
    const paper = await desk.ask('disclosures.issueRegister', { to: 'other' });
    expect(paper).toMatchObject({ number: '提供登记2026-0001', kind: 'disclosureRegister' });
    const text = textOf((await desk.ask('papers.html', { id: paper.id })).html);
    for (const words of ['辛家庙街道民政办', '报送高龄老人', '法律、法规规定要提供', '共1条']) expect(text).toContain(words);
    expect(text).not.toContain('站里核对');
    expect(await desk.ask('disclosures.saveXlsx', { to: 'all' })).toMatchObject({ outcome: 'saved', rows: 2 });
  });

  test('is told in the log beside what went out', async ({ desk }) => {
    await enterSome(desk);
    await list(desk, street);
    const [entry] = (await desk.ask('audit.list', {})).entries;
    expect(entry?.words.at(-1)).toBe(
      '给辛家庙街道民政办（赵干事 029****0000），用途：报送高龄老人，依据：法律、法规规定要提供。',
    );
  });
});
