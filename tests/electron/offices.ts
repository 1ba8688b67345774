// A street's office and four stations below it, as a window test needs them.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { newPair } from '../../main/key-pairs';
import { cardText, fingerprintOf, newCard } from '../../main/parcels/card';
import type { ParcelContent } from '../../main/parcels/content';
import { writeParcel } from '../../main/parcels/parcel';
import type { OfficeLevel } from '../../shared/codes/offices';
import { contentsOf, drawDistrict } from '../domain/rollup/district';
import type { Desk } from './fixtures';
import { choose, open, PASSWORD } from './steps';

export const sample = contentsOf(drawDistrict({ stations: 4, buildings: 16, people: 1200, seed: 5 }));
export const STREET = sample[0]?.sender.code.slice(0, 9) ?? '';
const keys = sample.map(() => newPair('Ed25519'));
const september = { period: '2026-09', span: { from: '2026-09-01', to: '2026-09-30' } };

/** 新建汇总台 from the welcome screen, up to its first screen. */
export async function foundOffice(window: Page): Promise<void> {
  await window.getByRole('button', { name: '新建汇总台' }).click();
  await choose(window, '省份', '陕西省');
  await choose(window, '城市', '西安市');
  await choose(window, '区县', '未央区');
  await window.getByLabel('街道代码').fill(STREET);
  await window.getByLabel('单位名称').fill('张家堡街道办事处');
  await window.getByLabel('负责人姓名').fill('李敏');
  await window.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await window.getByLabel('再写一遍密码').fill(PASSWORD);
  await window.getByRole('button', { name: '建好' }).click();
  await expect(window.getByRole('heading', { name: '恢复码' })).toBeVisible();
  await window.getByLabel(/我已抄好或印好/).check();
  await window.getByRole('button', { name: '进入汇总台' }).click();
  await expect(window.getByRole('heading', { name: '汇总台', level: 1 })).toBeVisible();
}

/** Asks the desk without a form. */
const ask = (window: Page, name: string, input: unknown) =>
  window.evaluate(
    async ([operation, given]) => {
      const { desk } = globalThis as unknown as { desk: { invoke(name: string, input: unknown): Promise<string> } };
      return JSON.parse(await desk.invoke(operation, given)) as { ok: boolean; value: { card: { text: string } } };
    },
    [name, input] as const,
  );

async function takeCard(window: Page, level: OfficeLevel, { code, name }: { code: string; name: string }, signKey: string) {
  const card = newCard({ level, code, name, signKey, openKey: newPair().publicKey });
  const taken = { text: cardText(card), lastGroup: fingerprintOf(card).slice(-5), comparedHow: 'phone' };
  expect(await ask(window, 'correspondents.add', taken)).toMatchObject({ ok: true });
}

/** A folder with parcels: good ones of two months, one corrected, one turned over in a bit, one sealed for somebody else, one nobody knows, one replayed. */
export function fillFolder({ data }: Desk, openKey: string): string {
  const folder = path.join(data, 'usb');
  mkdirSync(folder);
  const put = (name: string, at: number, change: Partial<ParcelContent>, sealFor = openKey) => {
    const bytes = writeParcel(
      { ...(sample[at] as ParcelContent), ...change },
      { signWith: keys[at] ?? newPair('Ed25519'), sealFor },
    );
    writeFileSync(path.join(folder, name), bytes);
    return bytes;
  };
  for (const at of [0, 1]) {
    put(`${at}-09.station`, at, { ...september, sequence: 1 });
    put(`${at}-10.station`, at, { sequence: 2 });
  }
  const more = sample[0]?.figures.map((one, at) => (at === 0 ? { ...one, value: one.value + 7 } : one)) ?? [];
  put('更正.station', 0, { sequence: 3, correction: 1, figures: more });
  put('重放.station', 1, { sequence: 2, madeAt: '2026-11-02T00:00:00.000Z' });
  put('别处的.station', 2, {}, newPair().publicKey);
  put('不认识.station', 3, {});
  const turned = Uint8Array.from(put('改动过.station', 2, {}));
  turned[turned.length >> 1] = (turned[turned.length >> 1] ?? 0) ^ 1;
  writeFileSync(path.join(folder, '改动过.station'), turned);
  return folder;
}

/** Makes the office's card and takes those of the district above and of three of the four stations. Returns the key parcels are sealed for. */
export async function exchangeCards(window: Page): Promise<string> {
  await open(window, '上下级');
  await window.getByRole('button', { name: '做名片' }).click();
  await expect(window.getByRole('button', { name: '打印名片' })).toBeVisible();
  const openKey = (await ask(window, 'correspondents.own', {})).value.card.text.split(' ')[4] ?? '';
  await takeCard(window, 'district', { code: STREET.slice(0, 6), name: '未央区' }, newPair('Ed25519').publicKey);
  for (const at of [0, 1, 2])
    await takeCard(window, 'station', sample[at]?.sender ?? { code: '', name: '' }, keys[at]?.publicKey ?? '');
  return openKey;
}
