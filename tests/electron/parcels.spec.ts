// A report that was approved goes up: the card of another office taken as it is read out over the phone, a parcel made from the report's
// page, saved, and answered.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newPair } from '../../main/key-pairs';
import { cardText, fingerprintOf, newCard } from '../../main/parcels/card';
import { faultsOf } from './axe';
import { answerOpenDialog, answerSaveDialog, expect, test } from './fixtures';

const card = newCard({
  ...{ level: 'street', code: '610112004', name: '徐家湾街道' },
  ...{ signKey: newPair('Ed25519').publicKey, openKey: newPair().publicKey },
});

test('an approved report goes to an office whose card was read out over the phone', async ({ start }) => {
  const desk = await start('--demo');
  const { window, data } = desk;
  const go = (to: string) =>
    window.evaluate((hash) => {
      location.hash = hash;
    }, to);
  await go('/correspondents');
  await window.getByRole('button', { name: '登记名片' }).click();
  const dialog = window.getByRole('dialog');
  await dialog.getByLabel('名片上的那一行字').fill(cardText(card));
  await dialog.getByRole('button', { name: '读名片' }).click();
  await expect(dialog.getByText('最后一组？')).toBeVisible();
  await dialog.getByLabel('对方念的最后一组（5位）').fill(fingerprintOf(card).slice(-5));
  expect(await faultsOf(window)).toEqual([]);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await expect(window.getByRole('cell', { name: '徐家湾街道 街道' })).toBeVisible();
  await go('/reports/1');
  await window.getByRole('button', { name: '做报送包' }).click();
  await dialog.getByLabel('送给哪个上级').click();
  await window.getByTitle(/徐家湾街道/).click();
  const file = path.join(data, 'up.station');
  await answerSaveDialog(desk, file);
  await dialog.getByRole('button', { name: '做报送包' }).click();
  await expect(window.getByText(/已存到/)).toBeVisible();
  expect(readFileSync(file).subarray(30, 43).toString()).toBe('manifest.json');
  await go('/parcels');
  await window.getByRole('button', { name: /给徐家湾街道：记答复/ }).click();
  await dialog.getByRole('button', { name: '记下' }).click();
  await expect(window.getByRole('row', { name: /徐家湾街道.*对方收下了/ })).toBeVisible();
  await answerOpenDialog(desk, file);
  await window.getByRole('button', { name: '拿旧包比对' }).click();
  const told = window.getByRole('status').filter({ hasText: /^对得上：第\d+条/ });
  await expect(told).toBeVisible();
  expect(await faultsOf(window)).toEqual([]);
  await window.getByRole('button', { name: '知道了' }).click();
  await expect(told).toHaveCount(0);
  writeFileSync(file, 'not a parcel');
  await window.getByRole('button', { name: '拿旧包比对' }).click();
  await expect(window.getByText(/这个文件不是这里做的报送包/)).toBeVisible();
});
