// Pictures of the front desk, as a volunteer sees it.
import { expect, test } from '../electron/fixtures';
import { enrol, openKiosk, press, scan } from '../electron/front-desk';
import { picture } from './picture';

test('the front desk', async ({ start }) => {
  const desk = await start('--demo');
  const volunteer = await enrol(desk.window, '王桂芝');
  const kiosk = await openKiosk(desk);
  await picture(kiosk, 'kiosk');
  await kiosk.getByRole('button', { name: '签到' }).click();
  await press(kiosk, volunteer.number.slice(0, 3));
  await picture(kiosk, 'kiosk-number');
  await scan(kiosk, volunteer);
  await expect(kiosk.getByRole('status')).toContainText('已签到');
  await picture(kiosk, 'kiosk-answer');
});
