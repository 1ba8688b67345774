// What a guess costs: here the stretching is the whole one, not the quick one of the other tests.
import { expect, test } from 'vitest';
import { seal, unseal } from '../../../main/gate/keys';
import { newRecoveryKey } from '../../../main/gate/recovery-key';
import { PASSWORD, Station } from './station';

test('a seal is stretched over 64 MiB and three passes at the least', async () => {
  const sealed = await seal(Buffer.from('key'), PASSWORD, 'one');
  expect(sealed.memory).toBe(64 * 1024);
  expect(sealed.passes).toBeGreaterThanOrEqual(3);
  expect(String(await unseal(sealed, PASSWORD, 'one'))).toBe('key');
});

test('a wrong password and a wrong recovery key take the time of a right one', async () => {
  const station = new Station();
  await station.found();
  const spent = async (secret: string) => {
    await station.ask('gate.lock');
    const began = performance.now();
    await station.gate.invoke('gate.unlock', { staffId: 1, secret });
    return performance.now() - began;
  };
  const right = await spent(PASSWORD);
  for (const wrong of ['not the password', newRecoveryKey()]) expect((await spent(wrong)) / right).toBeGreaterThan(0.4);
  await station.end();
});
